package consigne.web.idempotency;

import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the header {@code Idempotency-Key}.
 *
 * <p>Source: draft-ietf-httpapi-idempotency-key-header; strings as RFC 8941, section 3.3.3. A key without quotes is
 * taken too, because most callers send it so.
 */
public final class Key {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern BARE = Pattern.compile("[!#-~][!-~]{0,254}");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\]){1,255})\"");

    private Key() {}

    /** The key of a request that has one. */
    static String of(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        String key = given.getFirst().strip();
        var quoted = QUOTED.matcher(key);
        if (given.size() == 1 && quoted.matches()) {
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        if (given.size() == 1 && BARE.matcher(key).matches()) {
            return key;
        }
        throw new MalformedRequest(Fault.inHeader(HEADER, "must be one key of 1 to 255 visible ASCII characters"));
    }
}
