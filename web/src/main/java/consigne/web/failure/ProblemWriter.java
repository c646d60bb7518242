package consigne.web.failure;

import consigne.web.problem.Problem;
import consigne.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem, wherever in a request it turns up. */
public final class ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final JsonMapper mapper;

    ProblemWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Makes the problem behind a failure the answer, unless part of another answer is sent already. */
    public void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(failure, request.getRequestURI(), request, response);
    }

    void write(Throwable failure, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemException problem = Problems.behind(failure);
        log(problem, request, response, path);
        if (response.isCommitted()) {
            return;
        }
        byte[] body = mapper.writeValueAsBytes(Problem.of(problem, path));
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void log(
            ProblemException problem, HttpServletRequest request, HttpServletResponse response, String path) {
        String correlationId = response.getHeader("X-Correlation-Id");
        if (problem instanceof Unexpected) {
            LOG.error("{} {} failed, correlation id {}", request.getMethod(), path, correlationId, problem.getCause());
        } else if (problem.status() >= 500) {
            LOG.warn(
                    "{} {} is not served, correlation id {}: {}",
                    request.getMethod(),
                    path,
                    correlationId,
                    problem.detail(),
                    problem.getCause());
        }
    }
}
