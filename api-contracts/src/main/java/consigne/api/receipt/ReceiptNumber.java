package consigne.api.receipt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;
import java.util.Locale;

/**
 * The number of a receipt: its series, its year, and which one of that book it is, from 1 without a gap.
 *
 * <p>Source: Code général des impôts, annexe II, art. 242 nonies A, I 7°: a unique number of a chronological and
 * continuous sequence; separate series are allowed where the shop's conditions justify them.
 */
@Text(
        pattern = "[A-Z][A-Z0-9]{0,7}-\\d{4}-\\d{6,9}",
        words = "a series, a year and a number",
        example = "R-2026-000001")
public record ReceiptNumber(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(ReceiptNumber.class);

    @JsonCreator
    public ReceiptNumber {
        FORM.check(value);
    }

    /** Number {@code count} of a book. */
    public static ReceiptNumber of(ReceiptBookId book, long count) {
        return new ReceiptNumber(String.format(Locale.ROOT, "%s-%06d", book.text(), count));
    }

    /** The book that it is in. */
    public ReceiptBookId book() {
        return ReceiptBookId.of(value.substring(0, value.lastIndexOf('-')));
    }

    /** Which receipt of its book it is, from 1. */
    public long count() {
        return Long.parseLong(value.substring(value.lastIndexOf('-') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
