package consigne.web.idempotency;

import consigne.web.failure.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds an answer back until it is kept; errors become problems at once, so that they can be kept too. */
final class CapturedResponse extends ContentCachingResponseWrapper {

    private final HttpServletRequest request;
    private final ProblemWriter problems;

    CapturedResponse(HttpServletRequest request, HttpServletResponse response, ProblemWriter problems) {
        super(response);
        this.request = request;
        this.problems = problems;
    }

    @Override
    public void sendError(int status) throws IOException {
        problems.write(new ResponseStatusException(HttpStatusCode.valueOf(status)), request, this);
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        sendError(status);
    }
}
