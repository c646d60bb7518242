package consigne.imports.job;

/** What an import does, in this order. */
public enum Phase {
    /** Rows of the file are read and judged. */
    READING,
    /** Lines are put together as invoices. */
    COLLECTING,
    /** Credit notes are matched to earlier sales. */
    MATCHING,
    /** Commands are sent. */
    BOOKING
}
