package consigne.web.openapi;

import consigne.web.json.Shape;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

/** Describes single things. */
final class Scalar {

    private Scalar() {}

    static Schema<Object> of(String type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setType(type);
        schema.addType(type);
        return schema;
    }

    private static Schema<Object> of(String type, String format) {
        Schema<Object> schema = of(type);
        schema.setFormat(format);
        return schema;
    }

    static Schema<Object> matching(Pattern pattern) {
        Schema<Object> text = of("string");
        text.setPattern("^" + pattern.pattern() + "$");
        return text;
    }

    /** A single thing as it stands in JSON, with the limits that its type checks. */
    static Schema<Object> schema(Class<?> type, Shape.Single single) {
        Type wire = single.wire();
        if (wire instanceof Class<?> inner && Shape.of(inner) instanceof Shape.Single deeper) {
            return schema(inner, deeper);
        }
        if (wire == String.class) {
            return Bounds.pattern(type).map(Scalar::matching).orElseGet(() -> text(single));
        }
        Schema<Object> schema = plain(wire);
        if (wire == long.class) {
            schema.setMinimum(BigDecimal.valueOf(Bounds.minimum(value -> Bounds.takes(single, value))));
            schema.setMaximum(BigDecimal.valueOf(Bounds.maximum(value -> Bounds.takes(single, value))));
        }
        if (wire == BigDecimal.class) {
            schema.setMinimum(BigDecimal.valueOf(Bounds.minimum(value -> Bounds.takes(single, decimal(value)))));
            schema.setMaximum(BigDecimal.valueOf(Bounds.maximum(value -> Bounds.takes(single, decimal(value)))));
        }
        return schema;
    }

    /** Whether a type is read from a parameter by a factory of its own. */
    static boolean isReadFromText(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("valueOf")
                                && Modifier.isStatic(method.getModifiers())
                                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
    }

    /** Such a parameter. */
    static Schema<Object> schema(Class<?> type) {
        return plain(type.getRecordComponents()[0].getType());
    }

    private static Schema<Object> plain(Type wire) {
        if (wire == long.class || wire == int.class) {
            return of("integer", wire == long.class ? "int64" : "int32");
        }
        if (wire == BigDecimal.class) {
            return of("number");
        }
        if (wire == UUID.class) {
            return of("string", "uuid");
        }
        return wire == Instant.class ? of("string", "date-time") : of("string");
    }

    private static Schema<Object> text(Shape.Single single) {
        Schema<Object> text = of("string");
        text.setMinLength(1);
        Bounds.maxLength(single).ifPresent(text::setMaxLength);
        return text;
    }

    private static BigDecimal decimal(long value) {
        return BigDecimal.valueOf(value);
    }
}
