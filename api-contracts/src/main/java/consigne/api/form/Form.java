package consigne.api.form;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold of the parts of a value; each check returns the part or throws {@link Malformed}. */
public final class Form {

    private Form() {}

    /** A field that must be given. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Malformed(field, "is missing");
        }
        return value;
    }

    /** A whole number from {@code least} to {@code most}. */
    public static int within(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw new Malformed(field, "must be from " + least + " to " + most);
        }
        return number;
    }

    /** The value that is called so, by its {@code toString}; throws {@link Malformed} where none is. */
    public static <E> E oneOf(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed(null, "must be one of " + Arrays.toString(values)));
    }

    /** A list of one to {@code most} elements, copied. */
    public static <T> List<T> some(String field, @Nullable List<T> values, int most) {
        List<T> copy = upTo(field, values, most);
        if (copy.isEmpty()) {
            throw new Malformed(field, "must hold at least one element");
        }
        return copy;
    }

    /** A list of at most {@code most} elements, copied; a missing one is empty. */
    public static <T> List<T> upTo(String field, @Nullable List<T> values, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            throw new Malformed(field, "must not hold more than " + most + " elements");
        }
        if (values.stream().anyMatch(value -> value == null)) {
            throw new Malformed(field, "must not hold null");
        }
        return List.copyOf(values);
    }

    /** A list in which no two elements have the same key. */
    public static <T> List<T> distinct(String field, List<T> values, Function<T, ?> key) {
        values.stream()
                .collect(Collectors.groupingBy(key, Collectors.counting()))
                .forEach((value, count) -> {
                    if (count > 1) {
                        throw new Malformed(field, "names " + value + " more than once");
                    }
                });
        return values;
    }
}
