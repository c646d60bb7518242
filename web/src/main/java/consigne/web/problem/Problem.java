package consigne.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type a name for this kind of problem, for programs: {@code urn:consigne:problem:} and the rule
 * @param title the same for people
 * @param status the status of the answer
 * @param detail what happened this time
 * @param instance the path that was asked
 * @param rule the last part of the type
 * @param errors each thing at fault, where the request is malformed
 * @param facts what the rule was judged on, where a rule of the business refuses
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String rule,
        @Nullable List<Fault> errors,
        @Nullable Object facts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "urn:consigne:problem:";

    /** The problem that an exception stands for, at a path. */
    public static Problem of(ProblemException exception, String instance) {
        return new Problem(
                TYPES + exception.rule(),
                title(exception.rule()),
                exception.status(),
                exception.detail(),
                instance,
                exception.rule(),
                exception.faults().isEmpty() ? null : exception.faults(),
                exception.facts());
    }

    private static String title(String rule) {
        String words = rule.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
