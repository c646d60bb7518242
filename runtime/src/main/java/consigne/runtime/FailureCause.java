package consigne.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.NestedExceptionUtils;

/**
 * Why something failed, as it is kept.
 *
 * @param words what failed, and what that comes from
 * @param fingerprint the same wherever the same kinds of failures come from the same place in our code, whatever ids
 *     and numbers they name
 */
public record FailureCause(String words, String fingerprint) {

    private static final int LONGEST = 1_000;
    private static final int DIGITS = 12;

    public static FailureCause of(Throwable failure) {
        return new FailureCause(wordsOf(failure), fingerprintOf(failure));
    }

    /** The texts in between repeat one or the other. */
    private static String wordsOf(Throwable failure) {
        String root = failure.getCause() == null ? "" : ": " + NestedExceptionUtils.getMostSpecificCause(failure);
        String words = (failure + root).replace("\0", "");
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private static String fingerprintOf(Throwable failure) {
        String kinds =
                Causes.of(failure).map(cause -> cause.getClass().getName()).collect(Collectors.joining("\n"));
        String where = places(NestedExceptionUtils.getMostSpecificCause(failure))
                .findFirst()
                .or(() -> places(failure).findFirst())
                .orElse("");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((kinds + "\n" + where).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    /** Our methods, the innermost first, without the numbers that compilers give. */
    private static Stream<String> places(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("consigne."))
                .map(frame -> (frame.getClassName() + "." + frame.getMethodName()).replaceAll("\\d+", ""));
    }
}
