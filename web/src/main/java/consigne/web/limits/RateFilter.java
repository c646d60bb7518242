package consigne.web.limits;

import consigne.web.access.AccessRefused;
import consigne.web.failure.ProblemWriter;
import consigne.web.http.Caller;
import consigne.web.http.Callers;
import consigne.web.problem.TooManyRequests;
import consigne.web.problem.Unavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;

/** Turns down what a caller sends too fast, before anything of it is read. */
final class RateFilter extends OncePerRequestFilter {

    private final Shares shares;
    private final List<PathPattern> exempt;
    private final Callers callers;
    private final ProblemWriter problems;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RateFilter(
            Shares shares,
            List<PathPattern> exempt,
            Callers callers,
            ProblemWriter problems,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shares = shares;
        this.exempt = exempt;
        this.callers = callers;
        this.problems = problems;
        this.events = events;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return exempt.stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller;
        try {
            caller = callers.of(request);
        } catch (Unavailable away) {
            problems.write(away, request, response);
            return;
        }
        Optional<Duration> wait = shares.spend(caller, request.getRemoteAddr());
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        events.publishEvent(
                new AccessRefused(caller, request.getMethod(), request.getRequestURI(), 429, clock.instant()));
        problems.write(new TooManyRequests(wait.get()), request, response);
    }
}
