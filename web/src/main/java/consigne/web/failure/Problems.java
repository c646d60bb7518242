package consigne.web.failure;

import consigne.api.form.Malformed;
import consigne.runtime.commands.CommandRefused;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import consigne.web.problem.ProblemException;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Finds the problem behind anything that can be thrown. */
final class Problems {

    private static final String BROKEN_OFF = "breaks off or is not framed as HTTP has it";

    private Problems() {}

    static ProblemException behind(Throwable failure) {
        return isOfAClientThatLeft(failure) ? new MalformedRequest(Fault.at("", BROKEN_OFF)) : told(failure);
    }

    /** Whatever was at work noticed it in its own way. */
    static boolean isOfAClientThatLeft(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .anyMatch(ClientAbortException.class::isInstance);
    }

    private static ProblemException told(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case CommandRefused refused -> new Refused(refused.rejection());
            case Malformed malformed -> new MalformedRequest(Fault.at("", malformed));
            case MethodArgumentTypeMismatchException mismatch -> new MalformedRequest(Parameters.fault(mismatch));
            case MissingServletRequestParameterException missing ->
                new MalformedRequest(Fault.inParameter(missing.getParameterName(), "is missing"));
            case MissingRequestHeaderException missing ->
                new MalformedRequest(Fault.inHeader(missing.getHeaderName(), "is missing"));
            case MissingPathVariableException nothing
            when nothing.isMissingAfterConversion() ->
                new MalformedRequest(Fault.inParameter(nothing.getVariableName(), "is malformed"));
            case MissingPathVariableException ours -> new Unexpected(ours);
            case HttpMessageNotReadableException unreadable
            when unreadable.getCause() == null -> new MalformedRequest(Fault.at("", "is missing"));
            case HttpMessageNotReadableException unreadable -> new MalformedRequest(Fault.at("", BROKEN_OFF));
            case BadRequestException brokenOff -> new MalformedRequest(Fault.at("", BROKEN_OFF));
            case EOFException brokenOff -> new MalformedRequest(Fault.at("", BROKEN_OFF));
            case ErrorResponse response -> unserved(response, failure);
            default -> wrapped(failure);
        };
    }

    private static ProblemException unserved(ErrorResponse response, Throwable failure) {
        int status = response.getStatusCode().value();
        return status < 500 ? new Unserved(status, response.getHeaders()) : unforeseen(failure);
    }

    private static ProblemException wrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean onlyWraps = failure instanceof ServletException
                || failure instanceof CompletionException
                || failure instanceof ExecutionException
                || failure instanceof UndeclaredThrowableException;
        return onlyWraps && cause != null ? told(cause) : unforeseen(failure);
    }

    private static ProblemException unforeseen(Throwable failure) {
        return Outages.isBehind(failure) ? Outages.problem(failure) : new Unexpected(failure);
    }
}
