package consigne.web.requests;

import consigne.web.access.ActingRole;
import consigne.web.permission.Permissions;
import consigne.web.permission.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Sees how each request ends, and how long it took. */
final class RequestLogFilter extends OncePerRequestFilter {

    private static final String NO_ROUTE = "(no route)";
    private static final String NO_ROLE = "nobody";

    private final RequestLog log;
    private final List<PathPattern> silent;
    private final ObjectProvider<Permissions> table;

    RequestLogFilter(RequestLog log, List<String> silent, ObjectProvider<Permissions> table) {
        this.log = log;
        this.silent =
                silent.stream().map(PathPatternParser.defaultInstance::parse).toList();
        this.table = table;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        PathContainer path = path(request);
        return silent.stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            log.write(new RequestLine(
                    request.getMethod(),
                    route(request),
                    status,
                    Duration.ofNanos(System.nanoTime() - begun),
                    ActingRole.of(request).map(Role::scope).orElse(NO_ROLE),
                    String.valueOf(MDC.get("traceId"))));
        }
    }

    /** The pattern that was found, or would have been if the request had been let in; never the path itself. */
    private String route(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(Object::toString)
                .or(() -> Optional.ofNullable(table.getIfAvailable())
                        .flatMap(known -> known.of(request.getMethod(), path(request)))
                        .map(row -> row.path().getPatternString()))
                .orElse(NO_ROUTE);
    }

    private static PathContainer path(HttpServletRequest request) {
        return PathContainer.parsePath(request.getRequestURI());
    }
}
