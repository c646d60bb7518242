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
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Notes the faults that Jackson finds in one body, each where it is, and lets it go on after each. */
final class Findings extends DeserializationProblemHandler {

    /** Nobody reads more of them, and an answer stays small. */
    static final int MOST = 100;

    private final Map<String, Fault> faults = new LinkedHashMap<>();

    static Findings of(DeserializationContext context) {
        return (Findings) Objects.requireNonNull(context.getAttribute(Findings.class));
    }

    List<Fault> faults() {
        return List.copyOf(faults.values());
    }

    /** Whether a fault was found at a place, or at one that it lies in. */
    boolean cover(String pointer) {
        return faults.keySet().stream().anyMatch(at -> pointer.equals(at) || pointer.startsWith(at + "/"));
    }

    void add(JsonParser parser, Malformed malformed) {
        add(parser, Fault.detailOf(malformed));
    }

    /** Notes a fault of the value that a parser is at, and passes over what is left of it. */
    void add(JsonParser parser, String detail) {
        boolean inside = parser.hasToken(JsonToken.PROPERTY_NAME);
        TokenStreamContext place = parser.streamReadContext();
        add(
                (inside ? Objects.requireNonNull(place.getParent()) : place)
                        .pathAsPointer()
                        .toString(),
                detail);
        while (inside && parser.hasToken(JsonToken.PROPERTY_NAME)) {
            parser.nextToken();
            parser.skipChildren();
            parser.nextToken();
        }
        parser.skipChildren();
    }

    /** Notes what Jackson threw although it was asked to go on. */
    void add(DatabindException thrown) {
        String pointer = thrown.getPath().stream()
                .map(step -> step.getPropertyName() == null ? step.getIndex() : step.getPropertyName())
                .reduce("", Fault::step, String::concat);
        add(pointer, "is malformed");
    }

    private void add(String pointer, String detail) {
        if (faults.size() < MOST) {
            faults.putIfAbsent(pointer, Fault.at(pointer, detail));
        }
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable ValueDeserializer<?> reading,
            Object type,
            String name) {
        add(parser.streamReadContext().pathAsPointer().toString(), "is not known here");
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
        ValueInstantiator maker = context.findNonContextualValueDeserializer(type) instanceof StdDeserializer<?> reading
                ? reading.getValueInstantiator()
                : null;
        add(parser, maker == null || !type.isRecordType() ? expected(type) : expected(maker, parser));
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            @Nullable ValueInstantiator maker,
            JsonParser parser,
            @Nullable String message) {
        add(parser, maker == null ? "is malformed" : expected(maker, parser));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String text, @Nullable String message) {
        add(context.getParser(), expected(context.constructType(type)));
        return null;
    }

    /** A value's own constructor refused what it was given; for a value that is at fault already, that only follows. */
    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable refusal) {
        add(
                context.getParser(),
                Stream.iterate(refusal, cause -> cause != null, Throwable::getCause)
                        .filter(Malformed.class::isInstance)
                        .findFirst()
                        .map(malformed -> Fault.detailOf((Malformed) malformed))
                        .orElse("is malformed"));
        return null;
    }

    /** What a type is made of that cannot be made of what a parser is at. */
    private static String expected(ValueInstantiator maker, JsonParser parser) {
        if (maker.canCreateFromString()) {
            return maker.canCreateFromBigDecimal() ? "must be a number" : "must be text";
        }
        if (maker.canCreateFromLong()) {
            return parser.hasToken(JsonToken.VALUE_NUMBER_INT) ? Scalar.BEYOND_LONG : "must be a whole number";
        }
        return "must be an object";
    }

    private static String expected(JavaType type) {
        if (type.isCollectionLikeType()) {
            return "must be a list";
        }
        if (type.isPrimitive() || type.isTypeOrSubTypeOf(Number.class)) {
            return "must be a whole number in range";
        }
        return type.isRecordType() || type.isMapLikeType() ? "must be an object" : "is malformed";
    }
}
