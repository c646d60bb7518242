package consigne.postgres.folder;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import consigne.postgres.binaries.Binaries;
import consigne.postgres.machine.Disk;
import consigne.postgres.machine.FailedStart;
import consigne.postgres.machine.PrivateFile;
import consigne.postgres.machine.ProgramRun;
import consigne.postgres.machine.RunAs;
import consigne.postgres.machine.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Lays a new data folder. It appears whole or not at all. */
public record Cluster(Folder folder, Binaries binaries, RunAs runAs, boolean durable) {

    /** The builtin locale sorts the same on every machine: an upgrade of the system's cannot spoil an index. */
    private static final List<String> OPTIONS = List.of(
            "--username=" + Folder.SUPERUSER,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--no-instructions");

    /** Tells data folders made with other options apart. */
    static final String KIND = Integer.toHexString(OPTIONS.hashCode());

    public void createIfAbsent() throws IOException {
        makeReachable();
        if (Files.exists(folder.data())) {
            return;
        }
        Path draft = folder.path().resolve("data.new");
        Path password = folder.path().resolve("initdb-password");
        Disk.delete(draft);
        PrivateFile.write(password, folder.superuserPassword());
        Users.give(password, runAs);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Users.give(draft, runAs);
        ProgramRun initdb = ProgramRun.run(runAs.command(initdb(draft, password)));
        Files.delete(password);
        if (!initdb.succeeded()) {
            Disk.delete(draft);
            throw new FailedStart(folder.path(), 0, runAs.owner()).of("initdb", initdb.exitCode(), initdb.lastLines(4));
        }
        Files.move(draft, folder.data(), ATOMIC_MOVE);
        Disk.flush(folder.path());
    }

    private List<String> initdb(Path draft, Path password) {
        List<String> command = new ArrayList<>(OPTIONS);
        command.addFirst(binaries.program("initdb").toString());
        command.addAll(List.of("--pgdata=" + draft, "--pwfile=" + password));
        if (!durable) {
            command.add("--no-sync");
        }
        return command;
    }

    private void makeReachable() throws IOException {
        Path log = folder.log().folder();
        Files.createDirectories(log);
        Users.give(log, runAs);
        if (runAs instanceof RunAs.Account) {
            Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx--x--x"));
        }
    }
}
