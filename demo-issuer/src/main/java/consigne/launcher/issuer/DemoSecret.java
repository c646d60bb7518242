package consigne.launcher.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What whoever wants a token has to send: only who may read the data folder, or sees the start, knows it. */
final class DemoSecret {

    private static final String HEADER = "Demo-Secret";
    private static final int BYTES = 24;

    private final Path file;
    private final String secret;

    private DemoSecret(Path file, String secret) {
        this.file = file;
        this.secret = secret;
    }

    /** Kept as the very line that {@code curl -H @file} sends. */
    static DemoSecret in(Path folder) {
        Path file = folder.resolve("demo-secret");
        String line = new OwnFile(file).keptOr(() -> HEADER + ": " + madeUp() + "\n");
        return new DemoSecret(
                file, line.strip().substring(line.indexOf(':') + 1).strip());
    }

    boolean isSentWith(HttpServletRequest request) {
        String sent = request.getHeader(HEADER);
        return sent != null && MessageDigest.isEqual(bytes(sent), bytes(secret));
    }

    Path file() {
        return file;
    }

    /** For a person at the terminal. */
    String toldFor(String tokens) {
        return """
                Tokens to try things out with, one for each role, for whoever sends the secret:
                  source <(curl -sf -H '%s: %s' %s)
                """.formatted(HEADER, secret, tokens);
    }

    private static String madeUp() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(@Nullable String text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }
}
