package consigne.web.origins;

import consigne.web.failure.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Refuses pages of other origins with a problem, as everything is refused. */
final class ToldOrigins extends DefaultCorsProcessor {

    private final ProblemWriter problems;

    ToldOrigins(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean fine = super.processRequest(allowed, request, response);
        if (!fine) {
            problems.write(new ForeignOrigin(), request, response);
        }
        return fine;
    }

    /** It is told above. */
    @Override
    protected void rejectRequest(ServerHttpResponse response) {}
}
