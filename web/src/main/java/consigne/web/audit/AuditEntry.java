package consigne.web.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request that is to be remembered. Texts are cut to what fits; there is no body and no query in it, and no reason
 * that a person gave: that lies with the event that followed, which the correlation id leads to.
 *
 * @param at in whole microseconds, as the database has it
 * @param correlationId finds the request in the log, and what it led to in the history
 * @param subject whose request it was; {@code anonymous} where nobody knows
 * @param role in which role
 * @param method of the request
 * @param path of the request, without its parameters
 * @param status of the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntry(
        Instant at,
        Kind kind,
        String subject,
        String role,
        String method,
        String path,
        int status,
        @Nullable String correlationId) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        subject = fitting(subject, 200);
        role = fitting(role, 50);
        method = fitting(method, 20);
        path = fitting(path, 500);
    }

    /** Characters are code points: half of one could not be stored. */
    private static String fitting(String text, int most) {
        boolean fits = text.codePointCount(0, text.length()) <= most;
        String cut = fits ? text : text.substring(0, text.offsetByCodePoints(0, most));
        return CONTROL.matcher(cut).replaceAll("?");
    }

    /** Why a request is remembered. */
    enum Kind {
        /** It was turned away because of who sent it. */
        REFUSAL,

        /** Support or an operator sent it. */
        ACTION;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
