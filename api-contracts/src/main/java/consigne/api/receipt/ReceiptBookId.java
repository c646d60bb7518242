package consigne.api.receipt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The book of one series and year, in which receipts are numbered from 1. */
public record ReceiptBookId(Series series, int year) {

    private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9]{0,7})-(\\d{4})");

    /** The book that is open at an instant, where the shop is. */
    public static ReceiptBookId at(Series series, Instant instant, ZoneId where) {
        return new ReceiptBookId(series, instant.atZone(where).getYear());
    }

    /** Reads what {@link #text} wrote. */
    @JsonCreator
    public static ReceiptBookId of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Malformed(null, "must be a series and a year");
        }
        return new ReceiptBookId(new Series(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** What people call it, such as {@code R-2026}. */
    @JsonValue
    public String text() {
        return series + "-" + year;
    }

    /** What the event store calls it. */
    @Override
    public String toString() {
        return "receipt-book:" + text();
    }
}
