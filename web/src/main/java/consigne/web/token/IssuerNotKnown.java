package consigne.web.token;

/** Nobody said who issues the tokens, or not in a way that is safe: there is no shop without that. */
final class IssuerNotKnown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IssuerNotKnown(String message) {
        super(message);
    }
}
