package consigne.web.idempotency;

import consigne.web.failure.ProblemWriter;
import consigne.web.http.BufferedRequest;
import consigne.web.http.Callers;
import consigne.web.problem.Unavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Sees to the keys of requests; where a body is streamed, the controller claims once it has seen all of it.
 *
 * <p>A key belongs to who is authenticated. Of a caller whom nobody knows, or not yet, nothing is kept: strangers could
 * fill the table, or use a key up before the one whose key it is.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Set<String> METHODS = Set.of("POST", "PUT");

    private final Claims claims;
    private final Callers callers;
    private final ProblemWriter problems;

    IdempotencyFilter(Claims claims, Callers callers, ProblemWriter problems) {
        this.claims = claims;
        this.callers = callers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !METHODS.contains(request.getMethod())
                || request.getHeader(Key.HEADER) == null
                || callers.of(request).isAnonymous();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        CapturedResponse captured = new CapturedResponse(request, response, problems);
        try {
            String operation = request.getMethod() + " " + request.getRequestURI();
            Scope scope = new Scope(callers.of(request).subject(), operation, Key.of(request));
            carryOut(new Attempt(claims, scope, request, response), request, captured, chain);
        } catch (Answered before) {
            before.answer().give(captured);
        } catch (DataAccessException away) {
            problems.write(
                    new Unavailable("The keys of requests cannot be kept just now.", SOON, away), request, captured);
        } catch (RuntimeException refused) {
            problems.write(refused, request, captured);
        }
        captured.copyBodyToResponse();
    }

    private void carryOut(Attempt attempt, HttpServletRequest request, CapturedResponse captured, FilterChain chain)
            throws IOException {
        attempt.begin();
        BufferedRequest buffered = WebUtils.getNativeRequest(request, BufferedRequest.class);
        if (buffered != null) {
            attempt.claim(BodyHash.of(request, buffered.body()));
        }
        try {
            chain.doFilter(request, captured);
        } catch (ServletException | RuntimeException failure) {
            problems.write(failure, request, captured);
        }
        attempt.end(KeptAnswer.of(captured));
    }
}
