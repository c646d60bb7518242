package consigne.web.silence;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows whether a thread serves a request. */
final class ServedRequests extends OncePerRequestFilter {

    private static final ThreadLocal<Boolean> SERVED = new ThreadLocal<>();

    static boolean isOneServedHere() {
        return SERVED.get() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SERVED.set(true);
        try {
            chain.doFilter(request, response);
        } finally {
            SERVED.remove();
        }
    }
}
