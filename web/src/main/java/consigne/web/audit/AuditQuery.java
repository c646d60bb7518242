package consigne.web.audit;

import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param subjects whose, by any of what is stored of them
 * @param from at this instant or later
 * @param to before this instant
 * @param counted whether all that fit are counted
 */
record AuditQuery(
        @Nullable List<String> subjects,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable AuditCursor cursor,
        int limit,
        boolean counted) {

    private static final Pattern SUBJECT = Pattern.compile("\\P{Cntrl}{1,200}");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    AuditQuery {
        check(
                "subject",
                subjects == null
                        || subjects.stream()
                                .allMatch(subject -> SUBJECT.matcher(subject).matches()),
                "must be 1 to 200 characters");
        check("from", isNamed(from), "must be from the year 1 to the year 9999");
        check("to", isNamed(to), "must be from the year 1 to the year 9999");
    }

    private static boolean isNamed(@Nullable Instant instant) {
        return instant == null || !(instant.isBefore(FIRST) || instant.isAfter(LAST));
    }

    private static void check(String parameter, boolean right, String otherwise) {
        if (!right) {
            throw new MalformedRequest(Fault.inParameter(parameter, otherwise));
        }
    }
}
