package consigne.query.consistency;

import consigne.web.http.Answers;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a query that carries a consistency token wait until it sees what the token stands for. */
@Component
final class ConsistencyTokens implements HandlerInterceptor {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final CatchUp waiting;

    ConsistencyTokens(CatchUp waiting) {
        this.waiting = waiting;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String token = request.getHeader(Answers.CONSISTENCY_TOKEN);
        Reads reads = readBy(handler);
        if (token != null && reads != null) {
            waiting.until(reads.value(), position(token.strip()));
        }
        return true;
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
