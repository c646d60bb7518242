package consigne.web.token;

import java.net.URI;
import java.util.Set;

/** The name of an issuer, which is also where it is found. */
final class IssuerName {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private IssuerName() {}

    /** A name over which nobody on the way can put keys of their own. */
    static String checked(String name) {
        if (name.isBlank()) {
            throw new IssuerNotKnown("CONSIGNE_ISSUER is not set: it names the OpenID Connect issuer whose tokens are"
                    + " taken, such as https://login.example.com/realms/shop. Without one, nobody could be let in.");
        }
        if (!isSafe(name)) {
            throw new IssuerNotKnown(
                    "CONSIGNE_ISSUER must be an https address, or an http address of this machine," + " not " + name);
        }
        return name;
    }

    private static boolean isSafe(String name) {
        try {
            URI address = URI.create(name);
            return ("https".equals(address.getScheme()) && address.getHost() != null)
                    || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost())));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
