package consigne.web.openapi;

import consigne.api.Malformed;
import consigne.web.json.Part;
import consigne.web.json.Shape;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;

/** Finds out which values a type takes by asking it, so that what is described is what is checked. */
final class Bounds {

    private static final long BEYOND_ANY_TEXT = 100_000;

    private static final long BEYOND_ANY_NUMBER = 1L << 60;

    private Bounds() {}

    /** The pattern that a type checks its text with, if it has one. */
    static Optional<Pattern> pattern(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers()))
                .findFirst()
                .map(Bounds::read);
    }

    /** The pattern that a type checks one of its fields with: {@code AMOUNT} that of {@code amount}. */
    static Optional<Pattern> pattern(Class<?> type, Part part) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field ->
                        field.getType() == Pattern.class && field.getName().equalsIgnoreCase(part.name()))
                .findFirst()
                .map(Bounds::read);
    }

    /** The length of the longest text that a type takes. */
    static Optional<Integer> maxLength(Shape.Single type) {
        LongPredicate taken = length -> takes(type, "x".repeat((int) length));
        return taken.test(1) && !taken.test(BEYOND_ANY_TEXT)
                ? Optional.of((int) last(taken, 1, BEYOND_ANY_TEXT))
                : Optional.empty();
    }

    static long maximum(LongPredicate taken) {
        return last(taken, 1, BEYOND_ANY_NUMBER);
    }

    static long minimum(LongPredicate taken) {
        return -last(value -> taken.test(-value), -1, BEYOND_ANY_NUMBER);
    }

    static boolean takes(Shape.Single type, Object content) {
        try {
            type.of(content);
            return true;
        } catch (Malformed refused) {
            return false;
        }
    }

    /** The last value that is taken, where all up to it are and none beyond it is. */
    private static long last(LongPredicate taken, long good, long bad) {
        if (taken.test(bad)) {
            return bad;
        }
        long low = good;
        long high = bad;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (taken.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Pattern read(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
