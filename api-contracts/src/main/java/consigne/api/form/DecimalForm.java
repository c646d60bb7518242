package consigne.api.form;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/** Checks decimal numbers by the {@link Decimal} that their type states. */
public final class DecimalForm {

    /** What a decimal looks like that is written as text, which it may be: a number may have lost what it had. */
    public static final String WRITTEN = "-?\\d{1,15}(\\.\\d{1,15})?";

    private static final Pattern TEXT = Pattern.compile(WRITTEN);

    private final BigDecimal least;
    private final BigDecimal most;
    private final int decimals;

    private DecimalForm(Decimal stated) {
        this.least = new BigDecimal(stated.least());
        this.most = new BigDecimal(stated.most());
        this.decimals = stated.decimals();
    }

    /** The form of a type; it must state one. */
    public static DecimalForm of(Class<?> type) {
        return new DecimalForm(Objects.requireNonNull(type.getAnnotation(Decimal.class), type::getName));
    }

    /** Reads a number that is written as text, or throws {@link Malformed}. */
    public static BigDecimal read(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new Malformed(null, "must be a number");
        }
        return new BigDecimal(text);
    }

    /** Returns the number without trailing zeros if it has the form, or throws {@link Malformed}. */
    public BigDecimal check(BigDecimal number) {
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw new Malformed(null, "must be from " + least + " to " + most);
        }
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > decimals) {
            throw new Malformed(null, "must not have more than " + decimals + " decimals");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
