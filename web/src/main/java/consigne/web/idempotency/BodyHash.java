package consigne.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What tells one request from another under the same key: the body, and the query that goes with it. */
final class BodyHash {

    private BodyHash() {}

    static byte[] of(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String query = request.getQueryString();
            if (query != null) {
                sha256.update(query.getBytes(StandardCharsets.UTF_8));
            }
            sha256.update((byte) 0);
            return sha256.digest(body);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
