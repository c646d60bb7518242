package consigne.web.http;

import consigne.runtime.commands.Origin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The story that a request begins, or belongs to.
 *
 * @param commandId the id of the command that the request carries
 * @param correlationId what all that follows has in common: as the caller calls it, or else the caller's trace
 */
public record Story(String commandId, String correlationId) {

    static final String HEADER = "X-Correlation-Id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    /** The story of a request that has begun. */
    public static Story of(HttpServletRequest request) {
        if (request.getAttribute(Story.class.getName()) instanceof Story story) {
            return story;
        }
        throw new IllegalStateException("no story has begun");
    }

    /** Gives a request its command id: one of its own, or that of an earlier try. */
    public static void begin(String commandId, HttpServletRequest request, HttpServletResponse response) {
        String given = request.getHeader(HEADER);
        Story story = new Story(
                commandId, isWellFormed(given) ? given : trace(request).orElse(commandId));
        request.setAttribute(Story.class.getName(), story);
        response.setHeader(HEADER, story.correlationId);
        MDC.put("commandId", story.commandId);
        MDC.put("correlationId", story.correlationId);
    }

    /** The same origin, as part of this story. */
    public Origin retold(Origin origin) {
        return new Origin(
                commandId,
                correlationId,
                commandId,
                origin.actor(),
                origin.initiator(),
                origin.reason(),
                origin.occurrence(),
                origin.expectedVersion(),
                origin.isRehearsal());
    }

    static void end() {
        MDC.remove("commandId");
        MDC.remove("correlationId");
    }

    private static Optional<String> trace(HttpServletRequest request) {
        return Trace.of(request).filter(Trace::isGiven).map(Trace::traceId);
    }

    private static boolean isWellFormed(@Nullable String given) {
        return given != null && FORM.matcher(given).matches();
    }
}
