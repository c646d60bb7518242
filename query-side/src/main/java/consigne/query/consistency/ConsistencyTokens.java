package consigne.query.consistency;

import consigne.query.parked.ParkedRows;
import consigne.web.http.Answers;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a query that carries a consistency token wait until it sees what the token stands for; where that cannot be,
 * since an event is parked, it is a problem. A query without a token is told since when it is behind.
 */
@Component
final class ConsistencyTokens implements HandlerInterceptor {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    /** Before every position: a query without a token asks for none. */
    private static final long NONE = -1;

    private final CatchUp waiting;
    private final ParkedRows parked;

    ConsistencyTokens(CatchUp waiting, ParkedRows parked) {
        this.waiting = waiting;
        this.parked = parked;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String token = request.getHeader(Answers.CONSISTENCY_TOKEN);
        Reads reads = readBy(handler);
        if (reads == null) {
            return true;
        }
        long position = token == null ? NONE : position(token.strip());
        if (token != null) {
            waiting.until(reads.value(), position);
            for (String other : reads.also()) {
                waiting.until(other, position);
            }
        }
        if (token != null || parked.seemAny(reads.value())) {
            parked.missing(reads.value(), row(request, reads)).ifPresent(missing -> {
                if (missing.position() <= position) {
                    throw new RowParked(missing);
                }
                response.setHeader(Answers.BEHIND_SINCE, missing.since().toString());
            });
        }
        return true;
    }

    private static @Nullable String row(HttpServletRequest request, Reads reads) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object row = variables instanceof Map<?, ?> named ? named.get(reads.row()) : null;
        return row == null ? null : row.toString();
    }

    static @Nullable Reads readBy(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return null;
        }
        Reads reads = method.getMethodAnnotation(Reads.class);
        return reads == null ? method.getBeanType().getAnnotation(Reads.class) : reads;
    }

    private static long position(String token) {
        if (!POSITION.matcher(token).matches()) {
            throw new MalformedRequest(
                    Fault.inHeader(Answers.CONSISTENCY_TOKEN, "must be a position that an answer gave"));
        }
        return Long.parseLong(token);
    }
}
