package consigne.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import consigne.postgres.Database;
import consigne.postgres.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A PostgreSQL on a disk of its own that can be filled up.
 *
 * <p>The disk is in memory and mounted where only another JVM and its PostgreSQL see it, which anybody may do: in
 * namespaces of their own.
 */
final class SmallDisk implements AutoCloseable {

    private static final String MOUNT_AND_RUN = "mount -t tmpfs -o size=192m tmpfs \"$0\" && exec \"$@\"";
    private static final byte[] BALLAST = new byte[4096];

    private final Process holder;
    private final BufferedReader answers;
    private final Database database;

    SmallDisk(Path folder) throws IOException {
        holder = new ProcessBuilder(List.of(
                        "unshare",
                        "--user",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        MOUNT_AND_RUN,
                        folder.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .replace("\n", File.pathSeparator),
                        SmallDisk.class.getName(),
                        folder.toString()))
                .redirectError(Redirect.INHERIT)
                .start();
        answers = holder.inputReader();
        String[] words = answer().split(" ", -1);
        database = new Database(words[0], words[1], words[2]);
    }

    Database database() {
        return database;
    }

    /** Leaves no room for anything. */
    void fill() throws IOException {
        ask("fill");
    }

    void makeRoom() throws IOException {
        ask("make room");
    }

    private void ask(String what) throws IOException {
        holder.outputWriter().append(what).append('\n').flush();
        answer();
    }

    private String answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith("> ")) {
                return line.substring(2);
            }
        }
        throw new IOException("There is no PostgreSQL on a small disk: may this user mount, in namespaces of its own?");
    }

    @Override
    public void close() throws IOException {
        holder.outputWriter().close();
        holder.onExit().join();
    }

    /** Holds PostgreSQL in a folder, and does what it is asked until there is nobody left to ask. */
    @SuppressWarnings("SystemOut") // Its parent listens.
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path ballast = folder.resolve("ballast");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder.resolve("postgres"))
                        .setting("shared_buffers", "32MB")
                        .setting("min_wal_size", "32MB")
                        .setting("max_wal_size", "48MB")
                        .start();
                BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            System.out.println("> " + postgres.jdbcUrl() + " " + postgres.username() + " " + postgres.password());
            for (String line = questions.readLine(); line != null; line = questions.readLine()) {
                if (line.equals("fill")) {
                    fill(ballast);
                } else {
                    Files.delete(ballast);
                }
                System.out.println("> done");
            }
        }
    }

    private static void fill(Path ballast) {
        try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(BALLAST);
            }
        } catch (IOException full) {
            // That is what was wanted.
        }
    }
}
