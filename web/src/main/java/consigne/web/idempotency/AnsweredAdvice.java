package consigne.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Gives an answer again where a controller finds that there is one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
final class AnsweredAdvice {

    @ExceptionHandler
    void answer(Answered answered, HttpServletResponse response) throws IOException {
        answered.answer().give(response);
    }
}
