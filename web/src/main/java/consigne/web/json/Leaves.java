package consigne.web.json;

import consigne.api.Malformed;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what has no fields that are known here; what is not read here is left to Jackson. */
final class Leaves {

    private final JsonMapper mapper;

    Leaves(JsonMapper mapper) {
        this.mapper = mapper;
    }

    Object read(Type type, JsonNode node) {
        if (!(type instanceof Class<?> given)) {
            return foreign(type, node);
        }
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(given);
        if (boxed == String.class) {
            return Scalars.text(node);
        }
        if (boxed == Long.class) {
            return Scalars.whole(node, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (boxed == Integer.class) {
            return (int) Scalars.whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (boxed == BigDecimal.class) {
            return Scalars.decimal(node);
        }
        if (boxed == Boolean.class) {
            return Scalars.truth(node);
        }
        if (boxed == Instant.class) {
            return Scalars.instant(Scalars.text(node));
        }
        if (boxed == UUID.class) {
            return Scalars.uuid(Scalars.text(node));
        }
        return isWrittenAsText(boxed) ? foreign(boxed, mapper.valueToTree(Scalars.text(node))) : foreign(boxed, node);
    }

    private Object foreign(Type type, JsonNode node) {
        try {
            return mapper.treeToValue(node, mapper.constructType(type));
        } catch (JacksonException mismatch) {
            throw new Malformed(null, expected(type));
        }
    }

    private static boolean isWrittenAsText(Class<?> type) {
        return type.isEnum() || Temporal.class.isAssignableFrom(type);
    }

    private static String expected(Type type) {
        if (!(type instanceof Class<?> given)) {
            return "is malformed";
        }
        if (given.isEnum()) {
            return "must be one of " + Arrays.toString(given.getEnumConstants());
        }
        return Temporal.class.isAssignableFrom(given) ? "must be a date or time of ISO 8601" : "is malformed";
    }
}
