package consigne.postgres;

/** All that it takes to launch PostgreSQL on one folder and one port. */
record Instance(Folder folder, Binaries binaries, RunAs runAs, int port) {

    Diagnosis diagnosis() {
        return new Diagnosis(folder.path(), port, runAs.owner());
    }
}
