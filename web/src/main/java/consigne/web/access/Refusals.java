package consigne.web.access;

import consigne.web.failure.ProblemWriter;
import consigne.web.http.Callers;
import consigne.web.problem.ProblemException;
import consigne.web.problem.Unavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Turns callers away, and says so to whoever listens for {@link AccessRefused}. */
final class Refusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final ProblemWriter problems;
    private final Callers callers;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Refusals(ProblemWriter problems, Callers callers, ApplicationEventPublisher listeners, Clock clock) {
        this.problems = problems;
        this.callers = callers;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        problems.write(
                cause instanceof AuthenticationServiceException ? issuerAway() : unauthenticated(request),
                request,
                response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        commence(request, response, cause);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        problems.write(forbidden(request), request, response);
    }

    void answer(ProblemException refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(refused, request, response);
    }

    Forbidden forbidden(HttpServletRequest request) {
        return told(new Forbidden(), request);
    }

    private Unauthenticated unauthenticated(HttpServletRequest request) {
        return told(new Unauthenticated(request.getHeader(HttpHeaders.AUTHORIZATION) != null), request);
    }

    private <P extends ProblemException> P told(P refusal, HttpServletRequest request) {
        listeners.publishEvent(new AccessRefused(
                callers.of(request), request.getMethod(), request.getRequestURI(), refusal.status(), clock.instant()));
        return refusal;
    }

    private static Unavailable issuerAway() {
        return new Unavailable("The issuer of tokens does not answer just now, so no token can be checked.", SOON);
    }
}
