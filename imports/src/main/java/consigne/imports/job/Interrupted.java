package consigne.imports.job;

/** The work on an import stops here: the process is shutting down, or another has taken over. */
public final class Interrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Interrupted(String why) {
        super(why);
    }
}
