package consigne.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Where a request stands among those of other systems.
 *
 * <p>Source: W3C Trace Context, level 1, section 3.2; of a later version what this one knows is read.
 *
 * @param traceId what all requests have in common that one led to
 * @param spanId this request
 * @param flags whether who called keeps the trace; handed on as they came
 * @param isGiven whether the caller began it
 */
record Trace(String traceId, String spanId, String flags, boolean isGiven) {

    static final String HEADER = "traceparent";

    private static final String FIELDS = "-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})";
    private static final Pattern FORM = Pattern.compile("00" + FIELDS);
    private static final Pattern LATER_FORM = Pattern.compile("(?!00|ff)[0-9a-f]{2}" + FIELDS + "(?:-.*)?");
    private static final String NOT_KEPT = "00";

    /** Takes up the caller's trace, or begins one; {@code id} is new, and so becomes its name. */
    static void begin(UUID id, UUID span, HttpServletRequest request, HttpServletResponse response) {
        String spanId = hex(span).substring(16);
        Trace trace = given(request)
                .map(parent -> new Trace(parent.group(1), spanId, parent.group(2), true))
                .orElseGet(() -> new Trace(hex(id), spanId, NOT_KEPT, false));
        request.setAttribute(Trace.class.getName(), trace);
        response.setHeader(HEADER, "00-" + trace.traceId + "-" + trace.spanId + "-" + trace.flags);
        MDC.put("traceId", trace.traceId);
        MDC.put("spanId", trace.spanId);
    }

    /** The trace that a request was found to belong to when it was sent; none before it has begun. */
    static Optional<Trace> of(HttpServletRequest request) {
        return Optional.ofNullable((Trace) request.getAttribute(Trace.class.getName()));
    }

    static void end() {
        MDC.remove("traceId");
        MDC.remove("spanId");
    }

    private static Optional<MatchResult> given(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HEADER));
        if (headers.size() != 1) {
            return Optional.empty();
        }
        Matcher now = FORM.matcher(headers.getFirst());
        Matcher later = LATER_FORM.matcher(headers.getFirst());
        return now.matches() ? Optional.of(now) : later.matches() ? Optional.of(later) : Optional.empty();
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }
}
