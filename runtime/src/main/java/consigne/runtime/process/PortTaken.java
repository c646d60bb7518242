package consigne.runtime.process;

/** Somebody else listens where the shop is to. */
final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTaken(String setting, String address, int port) {
        super("Port " + port + " of " + (address.isBlank() ? "this machine" : address)
                + " is taken by another process. Stop that one, or choose another port with --" + setting + ".");
    }
}
