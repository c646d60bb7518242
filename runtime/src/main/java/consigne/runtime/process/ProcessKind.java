package consigne.runtime.process;

import java.util.Locale;

/** What a process is, where a shop is several kinds of them around an Axon Server. */
public enum ProcessKind {
    /** Hosts the aggregates, and answers whoever wants something done. */
    COMMAND_SIDE,

    /** Has what follows happen: sagas, deadlines, calls to the payment provider, imports. */
    SAGAS,

    /** Keeps the read models, and answers whoever wants to know something. */
    QUERY_SIDE;

    /** The setting that says which of them a process is; a process without it is the whole shop. */
    public static final String SETTING = "consigne.process";

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
