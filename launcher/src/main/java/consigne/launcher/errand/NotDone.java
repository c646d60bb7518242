package consigne.launcher.errand;

/** Nothing comes of an errand; the message says in a sentence why. It names no secret. */
public final class NotDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotDone(String sentence) {
        super(sentence);
    }

    public NotDone(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
