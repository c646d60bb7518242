package consigne.web.json;

import consigne.api.form.Malformed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads one single thing from what it is written as; Jackson's own would convert it, or end at the first fault. */
final class Scalar<T> extends StdScalarDeserializer<T> {

    static final String BEYOND_LONG = outside(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Function<JsonParser, T> reading;

    private Scalar(Class<T> type, Function<JsonParser, T> reading) {
        super(type);
        this.reading = reading;
    }

    /** All single things that bodies are made of. */
    static SimpleModule inBodies() {
        return inText().addDeserializer(Long.class, new Scalar<>(Long.class, Scalar::whole))
                .addDeserializer(long.class, new Scalar<>(long.class, Scalar::whole))
                .addDeserializer(Integer.class, new Scalar<>(Integer.class, Scalar::small))
                .addDeserializer(Boolean.class, new Scalar<>(Boolean.class, Scalar::truth));
    }

    /** The single things that are written as text, wherever they stand. */
    static SimpleModule inText() {
        return new SimpleModule("scalars")
                .addDeserializer(String.class, new Scalar<>(String.class, Scalar::text))
                .addDeserializer(BigDecimal.class, new Scalar<>(BigDecimal.class, Scalar::decimal))
                .addDeserializer(Instant.class, new Scalar<>(Instant.class, parser -> instant(text(parser))))
                .addDeserializer(UUID.class, new Scalar<>(UUID.class, parser -> uuid(text(parser))));
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        try {
            return reading.apply(parser);
        } catch (Malformed malformed) {
            Findings.of(context).add(parser, malformed);
            return null;
        }
    }

    private static String text(JsonParser parser) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new Malformed(null, "must be text");
        }
        return parser.getString();
    }

    private static long whole(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> {
                if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
                    throw new Malformed(null, BEYOND_LONG);
                }
                yield parser.getLongValue();
            }
            case null, default -> throw new Malformed(null, "must be a whole number");
        };
    }

    private static int small(JsonParser parser) {
        long number = whole(parser);
        if (number != (int) number) {
            throw new Malformed(null, outside(Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        return (int) number;
    }

    private static String outside(long least, long most) {
        return "must be a whole number from " + least + " to " + most;
    }

    private static BigDecimal decimal(JsonParser parser) {
        if (parser.currentToken() != null && parser.currentToken().isNumeric()) {
            return parser.getDecimalValue();
        }
        String text = text(parser);
        if (!DECIMAL.matcher(text).matches()) {
            throw new Malformed(null, "must be a number");
        }
        return new BigDecimal(text);
    }

    private static boolean truth(JsonParser parser) {
        if (parser.currentToken() == null || !parser.currentToken().isBoolean()) {
            throw new Malformed(null, "must be true or false");
        }
        return parser.getBooleanValue();
    }

    /** An instant in the years that a calendar and every database know. */
    private static Instant instant(String text) {
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

    private static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new Malformed(null, "must be a UUID");
        }
        return UUID.fromString(text);
    }
}
