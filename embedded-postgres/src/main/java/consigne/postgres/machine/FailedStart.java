package consigne.postgres.machine;

import java.io.IOException;
import java.nio.file.Path;

/** Turns what PostgreSQL says when it gives up into what is wrong and what to do. */
public record FailedStart(Path folder, int port, String owner) {

    public static Obstacle of(Path folder, IOException failure) {
        if (String.valueOf(failure.getMessage()).contains("No space left on device")) {
            return diskFull(folder + ", or the one with the user's cache,");
        }
        return new Obstacle(
                "The folder " + folder + " cannot be used: " + failure, "See to the disk and its rights", failure);
    }

    public Obstacle of(String program, int exitCode, String lastWords) {
        return explain(program, exitCode, lastWords).after(lastWords);
    }

    private Obstacle explain(String program, int exitCode, String words) {
        if (words.contains("No space left on device")) {
            return diskFull(folder.toString());
        }
        if (words.contains("Address already in use") || words.contains("could not create any TCP/IP sockets")) {
            return Ports.taken(port);
        }
        if (words.contains("could not map anonymous shared memory")) {
            return new Obstacle(
                    "This machine has too little memory for PostgreSQL's settings",
                    "Free some memory, or make shared_buffers smaller");
        }
        if (words.contains("unrecognized configuration parameter") || words.contains("invalid value for parameter")) {
            return new Obstacle(
                    "PostgreSQL does not understand one of its settings", "Correct the setting that is named below");
        }
        if (words.contains("Read-only file system")) {
            return new Obstacle(
                    "The disk that holds " + folder + " can only be read",
                    "Make it writable, or choose another folder");
        }
        if (words.contains("Permission denied")) {
            return new Obstacle(
                    "PostgreSQL runs as the user '" + owner + "', who may not use " + folder
                            + " or one of the folders above it",
                    "Allow it, or choose a folder that this user can reach");
        }
        if (words.contains("could not locate a valid checkpoint record") || words.contains("invalid page in block")) {
            return new Obstacle(
                    "The data in " + folder + " are damaged",
                    "Copy the folder away untouched, then restore the newest backup into an empty one");
        }
        return new Obstacle(
                program + " ended with exit code " + exitCode + " while starting in " + folder,
                "Its last words are below, all of them in " + folder.resolve("log"));
    }

    private static Obstacle diskFull(String place) {
        return new Obstacle("The disk that holds " + place + " is full", "Free some space on it, and start again");
    }
}
