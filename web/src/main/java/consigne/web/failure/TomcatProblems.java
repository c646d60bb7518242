package consigne.web.failure;

import consigne.web.headers.SecurityHeaders;
import consigne.web.problem.Problem;
import consigne.web.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns what Tomcat refuses before any filter sees it into problems; Tomcat makes it by its name. */
public final class TomcatProblems extends ErrorReportValve {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemException problem = Unserved.of(status);
        String path = request.getRequestURI() == null ? "" : request.getRequestURI();
        try {
            SecurityHeaders.put(path, request.isSecure(), response::setHeader);
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(MAPPER.writeValueAsString(Problem.of(problem, path)));
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
