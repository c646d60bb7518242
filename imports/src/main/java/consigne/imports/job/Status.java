package consigne.imports.job;

/** How it stands with an import. */
public enum Status {
    /** The file is still being sent. */
    RECEIVING,
    /** It waits for its turn. */
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    /** Somebody ended it. */
    CANCELLED
}
