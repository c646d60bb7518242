package consigne.imports.csv;

/** The first row of a file does not name the columns that it should. */
public final class HeaderFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong, as the end of a sentence: {@code lacks the columns Quantity}. */
    public HeaderFault(String message) {
        super(message);
    }
}
