package consigne.web.limits;

import consigne.runtime.signing.WebhookSignatures;
import consigne.web.failure.ProblemWriter;
import consigne.web.problem.TooManyRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Bounds what strangers send to where others sign. What bears a signature is read, however many bad ones came from the
 * same address before: a stranger beside the provider must not keep the provider out.
 */
final class UnsignedFilter extends OncePerRequestFilter {

    private final Rates strangers;
    private final List<PathPattern> signed;
    private final ProblemWriter problems;

    /**
     * A filter.
     *
     * @param strangers what is left to each address
     * @param signed where messages are signed
     */
    UnsignedFilter(Rates strangers, List<PathPattern> signed, ProblemWriter problems) {
        this.strangers = strangers;
        this.signed = signed;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return !request.getMethod().equals("POST") || signed.stream().noneMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean bearsASignature = request.getHeader(WebhookSignatures.SIGNATURE) != null;
        Optional<Duration> wait = bearsASignature ? Optional.empty() : strangers.spend(request.getRemoteAddr());
        if (wait.isPresent()) {
            problems.write(new TooManyRequests(wait.get()), request, response);
            return;
        }
        chain.doFilter(request, response);
        if (bearsASignature && response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            strangers.spend(request.getRemoteAddr());
        }
    }
}
