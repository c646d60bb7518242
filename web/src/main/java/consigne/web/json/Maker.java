package consigne.web.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A constructor or a factory method. */
record Maker(Executable executable) {

    Maker {
        executable.setAccessible(true);
    }

    /** Makes a value; what its own checks throw comes out as it is. */
    Object make(List<? extends @Nullable Object> parts) {
        try {
            return executable instanceof Constructor<?> constructor
                    ? constructor.newInstance(parts.toArray())
                    : Objects.requireNonNull(((Method) executable).invoke(null, parts.toArray()));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    Type onlyType() {
        return executable.getGenericParameterTypes()[0];
    }

    List<Part> parts() {
        return Arrays.stream(executable.getParameters()).map(Maker::part).toList();
    }

    private static Part part(Parameter parameter) {
        JsonProperty renamed = parameter.getAnnotation(JsonProperty.class);
        return new Part(
                renamed == null || renamed.value().isEmpty() ? parameter.getName() : renamed.value(),
                parameter.getParameterizedType(),
                parameter.getType() != List.class
                        && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }
}
