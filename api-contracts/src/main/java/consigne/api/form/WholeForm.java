package consigne.api.form;

import java.util.Objects;
import java.util.regex.Pattern;

/** Checks whole numbers by the {@link Whole} that their type states. */
public final class WholeForm {

    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,9}");

    private final long least;
    private final long most;

    private WholeForm(Whole stated) {
        this.least = stated.least();
        this.most = stated.most();
    }

    /** The form of a type; it must state one. */
    public static WholeForm of(Class<?> type) {
        return new WholeForm(Objects.requireNonNull(type.getAnnotation(Whole.class), type::getName));
    }

    /** Reads a number of at most nine digits, or throws {@link Malformed}. */
    public static long read(String text) {
        if (!DIGITS.matcher(text).matches()) {
            throw new Malformed(null, "must be a whole number");
        }
        return Long.parseLong(text);
    }

    /** Returns the number if it lies within the bounds, or throws {@link Malformed}. */
    public long check(long number) {
        if (number < least) {
            throw new Malformed(null, least == 0 ? "must not be negative" : "must be at least " + least);
        }
        if (number > most) {
            throw new Malformed(null, "must not be above " + most);
        }
        return number;
    }
}
