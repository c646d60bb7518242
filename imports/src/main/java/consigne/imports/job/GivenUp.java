package consigne.imports.job;

/** An import cannot go on, and trying again would not help. */
public final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, as a sentence for people. */
    public GivenUp(String why) {
        super(why);
    }
}
