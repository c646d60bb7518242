package consigne.imports.judging;

/** The first row of a file does not name the columns that the mapping needs. */
public final class HeaderFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong, as the end of a sentence: {@code lacks the columns Quantity}. */
    HeaderFault(String message) {
        super(message);
    }
}
