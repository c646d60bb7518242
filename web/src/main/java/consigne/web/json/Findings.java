package consigne.web.json;

import consigne.api.form.Malformed;
import consigne.web.problem.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Notes the faults that Jackson finds in one body, each where it is, and has it go on after each. */
final class Findings extends DeserializationProblemHandler {

    /** Nobody reads more of them, and an answer stays small. */
    static final int MOST = 100;

    private final Map<String, Fault> faults = new LinkedHashMap<>();

    List<Fault> faults() {
        return List.copyOf(faults.values());
    }

    /** Whether a fault was found at a place, or at one that it lies in. */
    boolean cover(String pointer) {
        return faults.keySet().stream().anyMatch(at -> pointer.equals(at) || pointer.startsWith(at + "/"));
    }

    void add(String pointer, String detail) {
        if (faults.size() < MOST) {
            faults.putIfAbsent(pointer, Fault.at(pointer, detail));
        }
    }

    /** Notes a fault of the value that the parser is at, or just inside of, and passes over what is left of it. */
    private @Nullable Object add(JsonParser parser, String detail) {
        boolean inside = parser.hasToken(JsonToken.PROPERTY_NAME);
        add(pointer(parser), detail);
        while (inside && parser.hasToken(JsonToken.PROPERTY_NAME)) {
            parser.nextToken();
            parser.skipChildren();
            parser.nextToken();
        }
        parser.skipChildren();
        return null;
    }

    /** Where the value is that the parser is at, or just inside of. */
    private static String pointer(JsonParser parser) {
        TokenStreamContext place = parser.streamReadContext();
        boolean inside = parser.hasToken(JsonToken.PROPERTY_NAME);
        return (inside ? Objects.requireNonNull(place.getParent()) : place)
                .pathAsPointer()
                .toString();
    }

    /** What stands before the last part of a record is kept aside by Jackson, and tells no place any more. */
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable ValueDeserializer<?> reading,
            Object type,
            String name) {
        JsonParser body = context.getParser();
        add(
                parser.equals(body)
                        ? parser.streamReadContext().pathAsPointer().toString()
                        : Fault.step(pointer(body), name),
                "is not known here");
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType type,
            JsonToken token,
            JsonParser parser,
            @Nullable String message) {
        if (!type.isCollectionLikeType()
                && context.findNonContextualValueDeserializer(type) instanceof StdDeserializer<?> reading) {
            return add(parser, expected(reading.getValueInstantiator()));
        }
        return add(parser, "must be a list");
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            @Nullable ValueInstantiator maker,
            JsonParser parser,
            @Nullable String message) {
        return add(parser, expected(maker));
    }

    /** A value's own constructor refused what it was given; of a value that is at fault already, that only follows. */
    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable refusal) {
        return add(
                context.getParser(),
                Stream.iterate(refusal, cause -> cause != null, Throwable::getCause)
                        .filter(Malformed.class::isInstance)
                        .findFirst()
                        .map(malformed -> Fault.detailOf((Malformed) malformed))
                        .orElse("is malformed"));
    }

    /** What values of a type are made of. */
    private static String expected(@Nullable ValueInstantiator maker) {
        if (maker != null && maker.canCreateFromBigDecimal()) {
            return "must be a number";
        }
        if (maker != null && maker.canCreateFromLong()) {
            return "must be a whole number";
        }
        return maker != null && maker.canCreateFromString() ? "must be text" : "must be an object";
    }
}
