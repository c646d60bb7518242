package consigne.web.audit;

import consigne.web.http.Caller;
import consigne.web.http.Callers;
import consigne.web.http.Story;
import consigne.web.permission.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has remembered what support and operators send, whatever comes of it, and what a controller finds badly signed. What
 * is refused before it gets here is told by an event.
 */
final class AuditFilter extends OncePerRequestFilter {

    private static final Set<String> WATCHED = Set.of(Role.SUPPORT.scope(), Role.OPERATOR.scope());

    private final AuditLog log;
    private final Callers callers;
    private final Clock clock;

    AuditFilter(AuditLog log, Callers callers, Clock clock) {
        this.log = log;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = callers.of(request);
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            remember(caller, request, status);
        }
    }

    /** Whoever answers 403 tells of it by an event. */
    private void remember(Caller caller, HttpServletRequest request, int status) {
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            log.add(entry(AuditEntry.Kind.REFUSAL, caller, request, status));
        } else if (status != HttpServletResponse.SC_FORBIDDEN && WATCHED.contains(caller.role())) {
            log.add(entry(AuditEntry.Kind.ACTION, caller, request, status));
        }
    }

    private AuditEntry entry(AuditEntry.Kind kind, Caller caller, HttpServletRequest request, int status) {
        return new AuditEntry(
                clock.instant(),
                kind,
                caller.subject(),
                caller.role(),
                request.getMethod(),
                request.getRequestURI(),
                status,
                Story.of(request).correlationId());
    }
}
