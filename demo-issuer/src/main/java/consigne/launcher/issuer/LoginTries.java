package consigne.launcher.issuer;

import consigne.web.failure.ProblemWriter;
import consigne.web.limits.Rates;
import consigne.web.permission.Role;
import consigne.web.problem.TooManyRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody guesses passwords: a user's can be tried so often, and those of users that there are not, taken together. */
final class LoginTries extends OncePerRequestFilter {

    private static final long AT_ONCE = 5;
    private static final Duration ONE_MORE = Duration.ofSeconds(10);
    private static final String NOBODY = "nobody";

    private final Rates tries = new Rates(ONE_MORE, AT_ONCE, Role.values().length + 1);
    private final ProblemWriter problems;

    LoginTries(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/login");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String user = Optional.ofNullable(request.getParameter("username"))
                .flatMap(Role::ofScope)
                .map(Role::scope)
                .orElse(NOBODY);
        Optional<Duration> wait = tries.spend(user);
        if (wait.isPresent()) {
            problems.write(new TooManyRequests(wait.get()), request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
