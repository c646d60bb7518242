package consigne.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what controllers throw into problems. */
@RestControllerAdvice
final class ProblemAdvice {

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    /**
     * An answer that breaks off in the middle must not look whole: what broke it goes on to the server, which hangs up.
     */
    @ExceptionHandler
    void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean hasBegun = response.isCommitted();
        writer.write(failure, request, response);
        if (hasBegun && !Problems.isOfAClientThatLeft(failure)) {
            throw new CloseNowException("Part of the answer is sent already, and the rest will not come");
        }
    }
}
