package consigne.web.http;

import consigne.web.failure.ProblemWriter;
import consigne.web.problem.TooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;

/** Takes whole bodies in, up to a limit; paths that stream theirs see to limits of their own. */
final class BodyFilter extends OncePerRequestFilter {

    private static final int MOST_BYTES = 1024 * 1024;

    private final List<PathPattern> streamed;
    private final ProblemWriter problems;

    BodyFilter(List<PathPattern> streamed, ProblemWriter problems) {
        this.streamed = streamed;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return streamed.stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = body(request);
        } catch (TooLarge tooLarge) {
            problems.write(tooLarge, request, response);
            return;
        } catch (IOException broken) {
            problems.write(broken, request, response);
            response.flushBuffer(); // or Tomcat makes it a 500
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
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
