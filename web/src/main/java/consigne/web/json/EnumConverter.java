package consigne.web.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.util.ReflectionUtils;

/** Reads parameters into enums by the names that they have in JSON; other types have a factory that Spring finds. */
final class EnumConverter implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Enum.class));
    }

    @Override
    public boolean matches(TypeDescriptor from, TypeDescriptor to) {
        return Arrays.stream(to.getType().getDeclaredMethods()).anyMatch(EnumConverter::isFactory);
    }

    @Override
    public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
        Method factory = Arrays.stream(to.getType().getDeclaredMethods())
                .filter(EnumConverter::isFactory)
                .findFirst()
                .orElseThrow();
        ReflectionUtils.makeAccessible(factory);
        return text == null ? null : ReflectionUtils.invokeMethod(factory, null, text);
    }

    private static boolean isFactory(Method method) {
        return method.isAnnotationPresent(JsonCreator.class);
    }
}
