package consigne.runtime;

/** The process does not start; the message says why, and what a person can do about it. */
public final class StartRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String why) {
        super(why);
    }
}
