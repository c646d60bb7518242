package consigne.postgres.server;

import consigne.postgres.binaries.Binaries;
import consigne.postgres.folder.Folder;
import consigne.postgres.machine.FailedStart;
import consigne.postgres.machine.RunAs;

/** All that it takes to launch PostgreSQL on one folder and one port. */
public record Instance(Folder folder, Binaries binaries, RunAs runAs, int port) {

    FailedStart failedStart() {
        return new FailedStart(folder.path(), port, runAs.owner());
    }
}
