package consigne.web.http;

import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import consigne.web.problem.PreconditionFailed;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the version that a caller expects.
 *
 * <p>Source: RFC 9110, section 13.1.1. Of a list of versions none can be chosen here, so it is refused.
 */
public final class IfMatch {

    public static final String HEADER = "If-Match";

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {}

    static @Nullable Long version(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        var version = VERSION.matcher(header.strip());
        if (version.matches()) {
            return Long.valueOf(version.group(1));
        }
        if (header.strip().startsWith("W/")) {
            throw new PreconditionFailed("A weak ETag never matches; send the strong one that an answer gave.");
        }
        throw new MalformedRequest(Fault.inHeader(HEADER, "must be one ETag that an answer gave, such as \"3\""));
    }
}
