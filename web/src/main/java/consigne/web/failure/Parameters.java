package consigne.web.failure;

import consigne.api.form.Malformed;
import consigne.web.problem.Fault;
import java.time.temporal.Temporal;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says in plain words why a parameter cannot be taken. */
final class Parameters {

    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, Long.class, Short.class, Byte.class);

    private Parameters() {}

    static Fault fault(MethodArgumentTypeMismatchException mismatch) {
        return Stream.iterate(mismatch, cause -> cause != null, Throwable::getCause)
                .filter(Malformed.class::isInstance)
                .map(Malformed.class::cast)
                .findFirst()
                .map(malformed -> Fault.inParameter(mismatch.getName(), Fault.detailOf(malformed)))
                .orElseGet(() -> Fault.inParameter(mismatch.getName(), expected(mismatch.getRequiredType())));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "is malformed";
        }
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (WHOLE.contains(boxed)) {
            return "must be a whole number in range";
        }
        if (boxed == Boolean.class) {
            return "must be true or false";
        }
        return Temporal.class.isAssignableFrom(type)
                ? "must be a date or time of ISO 8601, such as 2026-01-31T12:00:00Z"
                : "is malformed";
    }
}
