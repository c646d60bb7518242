package consigne.web.json;

import consigne.api.Malformed;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.core.convert.converter.GenericConverter.ConvertiblePair;

/** Reads the parameters of paths and queries into the types that stand for single things. */
final class TextConverter implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(
                new ConvertiblePair(String.class, Object.class),
                // ahead of the lenient ones that are there for these
                new ConvertiblePair(String.class, Enum.class),
                new ConvertiblePair(String.class, Instant.class));
    }

    @Override
    public boolean matches(TypeDescriptor from, TypeDescriptor to) {
        return to.getType() == Instant.class || Shape.of(to.getType()) instanceof Shape.Single;
    }

    @Override
    public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
        return text == null ? null : read(to.getType(), (String) text);
    }

    private static Object read(Type type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == long.class) {
            return Scalars.whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == int.class) {
            return (int) Scalars.whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == UUID.class) {
            return Scalars.uuid(text);
        }
        if (type == BigDecimal.class) {
            return Scalars.decimal(text);
        }
        if (type == Instant.class) {
            return Scalars.instant(text);
        }
        if (type instanceof Class<?> known && Shape.of(known) instanceof Shape.Single single) {
            return single.of(read(single.wire(), text));
        }
        throw new Malformed(null, "cannot be given as text");
    }
}
