package consigne.query.statements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** A year and a month of it. */
@Text(pattern = "[12]\\d{3}-(0[1-9]|1[0-2])", words = "a year and a month", example = "2026-11")
record StatementMonth(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(StatementMonth.class);

    @JsonCreator
    StatementMonth {
        FORM.check(value);
    }

    /** Reads one. */
    public static StatementMonth valueOf(String text) {
        return new StatementMonth(text);
    }

    YearMonth month() {
        return YearMonth.parse(value);
    }

    /** When it begins somewhere. */
    Instant from(ZoneId where) {
        return month().atDay(1).atStartOfDay(where).toInstant();
    }

    /** When the next begins there. */
    Instant to(ZoneId where) {
        return month().plusMonths(1).atDay(1).atStartOfDay(where).toInstant();
    }

    @Override
    public String toString() {
        return value;
    }
}
