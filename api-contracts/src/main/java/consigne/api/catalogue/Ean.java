package consigne.api.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/**
 * What the trade knows a product by, and its bar code says: a GTIN of 8, 12, 13 or 14 digits.
 *
 * <p>Source of the check digit: GS1 General Specifications, section 7.9.
 */
@Text(pattern = "[0-9]{8}|[0-9]{12,14}", words = "8, 12, 13 or 14 digits", example = "3264065480321")
public record Ean(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Ean.class);

    @JsonCreator
    public Ean {
        FORM.check(value);
        if (!endsInItsCheckDigit(value)) {
            throw new Malformed(null, "must end in the check digit of the digits before it");
        }
    }

    /** The digits count three and one in turns, from the last but one on; with the last they make whole tens. */
    private static boolean endsInItsCheckDigit(String digits) {
        int sum = 0;
        for (int fromTheEnd = 0; fromTheEnd < digits.length(); fromTheEnd++) {
            int digit = digits.charAt(digits.length() - 1 - fromTheEnd) - '0';
            sum += fromTheEnd % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
