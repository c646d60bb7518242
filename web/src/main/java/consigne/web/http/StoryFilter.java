package consigne.web.http;

import consigne.runtime.ids.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.filter.OncePerRequestFilter;

/** Begins the story of each request before anything else is done with it. */
final class StoryFilter extends OncePerRequestFilter {

    private final Ids ids;

    StoryFilter(Ids ids) {
        this.ids = ids;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UUID id = ids.fresh();
        Trace.begin(id, ids.fresh(), request, response);
        Story.begin(id.toString(), request, response);
        try {
            chain.doFilter(request, response);
        } finally {
            Story.end();
            Trace.end();
        }
    }
}
