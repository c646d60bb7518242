package consigne.web.http;

import consigne.web.failure.ProblemWriter;
import consigne.web.pace.Pace;
import consigne.web.pace.PacedRequest;
import consigne.web.problem.RequestTimeout;
import consigne.web.problem.TooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;

/** Takes whole bodies in, up to a limit; paths that stream theirs see to limits of their own. None may trickle in. */
final class BodyFilter extends OncePerRequestFilter {

    private static final int MOST_BYTES = 1024 * 1024;

    private final List<PathPattern> streamed;
    private final Pace pace;
    private final ProblemWriter problems;
    private final Clock clock;

    BodyFilter(List<PathPattern> streamed, Pace pace, ProblemWriter problems, Clock clock) {
        this.streamed = streamed;
        this.pace = pace;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest paced = new PacedRequest(request, pace, clock);
        if (isStreamed(request)) {
            chain.doFilter(paced, response);
            return;
        }
        byte[] body;
        try {
            body = body(paced);
        } catch (TooLarge | RequestTimeout refused) {
            problems.write(refused, request, response);
            return;
        } catch (IOException broken) {
            problems.write(broken, request, response);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private boolean isStreamed(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return streamed.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new TooLarge("body", MOST_BYTES);
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new TooLarge("body", MOST_BYTES);
        }
        return body;
    }
}
