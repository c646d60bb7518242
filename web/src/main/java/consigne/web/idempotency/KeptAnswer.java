package consigne.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer as it was given, and will be given again. */
final class KeptAnswer {

    static final String REPLAYED = "Idempotent-Replayed";

    private static final String CONTENT_TYPE = "Content-Type";
    private static final List<String> KEPT =
            List.of("Location", "ETag", "Consistency-Token", "Retry-After", "Allow", "Accept");

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    KeptAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static KeptAnswer of(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (response.getContentType() != null) {
            headers.put(CONTENT_TYPE, response.getContentType());
        }
        for (String name : KEPT) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** An answer that another try may better: the failure was ours, or there were too many at once. */
    boolean isPassing() {
        return status >= 500 || status == 429;
    }

    void give(HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        headers.forEach((name, value) -> {
            if (name.equals(CONTENT_TYPE)) {
                response.setContentType(value);
            } else {
                response.setHeader(name, value);
            }
        });
        response.setHeader(REPLAYED, "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
