package consigne.web.failure;

import consigne.web.problem.ProblemException;
import consigne.web.problem.RequestTimeout;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that the web server or the framework turns down before it reaches any of our code. */
final class Unserved extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> headers;

    /** What a status says that somebody else has chosen; only a fault of ours is one that nobody foresaw. */
    static ProblemException of(int status) {
        return switch (status) {
            case 408 -> new RequestTimeout();
            case 500 -> new Unexpected(new IllegalStateException("status " + status));
            default -> new Unserved(status);
        };
    }

    Unserved(int status) {
        this(status, HttpHeaders.EMPTY);
    }

    Unserved(int status, HttpHeaders headers) {
        super(status, rule(status), detail(status));
        this.headers = headers.toSingleValueMap();
    }

    @Override
    public Map<String, String> headers() {
        return headers;
    }

    private static String rule(int status) {
        return switch (status) {
            case 400 -> "malformed";
            case 404 -> "not-found";
            case 413 -> "too-large";
            default -> {
                HttpStatus known = HttpStatus.resolve(status);
                yield known == null
                        ? "refused"
                        : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request is not well-formed HTTP.";
            case 404 -> "There is nothing at this path.";
            case 405 -> "This path does not take this method.";
            case 406 -> "The answer cannot be given in any of the media types accepted.";
            case 413 -> "The request is too large.";
            case 501 -> "This server does not do that.";
            case 505 -> "This server speaks HTTP/1.1.";
            case 415 -> "The content type of the body is not one that is taken here.";
            default -> "The request cannot be served.";
        };
    }
}
