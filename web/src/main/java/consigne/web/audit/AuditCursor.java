package consigne.web.audit;

import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the last page ended: the time in microseconds, and which of those of that time. */
record AuditCursor(Instant at, long id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

    static AuditCursor read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new MalformedRequest(Fault.inParameter("cursor", "must be one that an answer gave"));
        }
        return new AuditCursor(
                Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS), Long.parseLong(form.group(2)));
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
