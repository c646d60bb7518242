package consigne.launcher.obstacle;

/** The demo issuer gives everybody who reaches it any role, and must not be reached from elsewhere. */
public final class DemoIssuerExposed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DemoIssuerExposed(String address) {
        super("server.address is " + (address.isBlank() ? "every address" : address)
                + ", but tokens are given to whoever asks as long as no issuer is named. Name one with CONSIGNE_ISSUER,"
                + " or leave server.address at 127.0.0.1.");
    }
}
