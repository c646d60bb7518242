package consigne.web.json;

import consigne.api.Malformed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads single things, each only from what it is written as. */
final class Scalars {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Scalars() {}

    static String text(JsonNode node) {
        if (!node.isString()) {
            throw new Malformed(null, "must be text");
        }
        return whole(node.stringValue());
    }

    static long whole(JsonNode node, long least, long most) {
        if (!node.isIntegralNumber()) {
            throw new Malformed(null, "must be a whole number");
        }
        if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
            throw new Malformed(null, "must be a whole number from " + least + " to " + most);
        }
        return node.longValue();
    }

    static long whole(String text, long least, long most) {
        try {
            if (WHOLE.matcher(text).matches() && Long.parseLong(text) >= least && Long.parseLong(text) <= most) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException beyondLong) {
            throw new Malformed(null, "must be a whole number from " + least + " to " + most);
        }
        throw new Malformed(null, "must be a whole number from " + least + " to " + most);
    }

    static BigDecimal decimal(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : decimal(text(node));
    }

    static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new Malformed(null, "must be a number");
        }
        return new BigDecimal(text);
    }

    static boolean truth(JsonNode node) {
        if (!node.isBoolean()) {
            throw new Malformed(null, "must be true or false");
        }
        return node.booleanValue();
    }

    /** An instant in the years that a calendar and every database know. */
    static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= 9999) {
                return instant;
            }
        } catch (DateTimeException malformed) {
            throw new Malformed(null, "must be a time of ISO 8601, such as 2026-01-31T12:00:00Z");
        }
        throw new Malformed(null, "must be in the years 1 to 9999");
    }

    static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new Malformed(null, "must be a UUID");
        }
        return UUID.fromString(text);
    }

    /** Half of a surrogate pair is no character, and UTF-8 cannot write it. */
    private static String whole(String text) {
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new Malformed(null, "must not hold half of a surrogate pair");
        }
        return text;
    }
}
