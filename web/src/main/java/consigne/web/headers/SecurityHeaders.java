package consigne.web.headers;

import java.util.function.BiConsumer;

/**
 * Tells browsers to take answers for what they are, and nothing from elsewhere.
 *
 * <p>Source: OWASP REST Security Cheat Sheet, section Security Headers; OWASP HTTP Headers Cheat Sheet; RFC 6797,
 * section 7.2 for what is said over TLS only.
 */
public final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final String DOCS = "/api/docs";
    private static final String DOCS_PAGE = "/api/swagger-ui/";

    private SecurityHeaders() {}

    /**
     * Puts the headers on an answer.
     *
     * @param path what is asked for: the page that describes the interface brings styles and scripts of its own
     * @param secure whether the answer goes over TLS
     */
    public static void put(String path, boolean secure, BiConsumer<String, String> answer) {
        answer.accept("X-Content-Type-Options", "nosniff");
        answer.accept("X-Frame-Options", "DENY");
        answer.accept("Referrer-Policy", "no-referrer");
        answer.accept("Cache-Control", "no-store");
        answer.accept("Cross-Origin-Resource-Policy", "same-origin");
        answer.accept("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        answer.accept(
                CONTENT_SECURITY_POLICY,
                path.startsWith(DOCS) || path.startsWith(DOCS_PAGE)
                        ? "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                                + " frame-ancestors 'none'"
                        : "default-src 'none'; frame-ancestors 'none'");
        if (secure) {
            answer.accept("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
