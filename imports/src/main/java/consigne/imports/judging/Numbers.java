package consigne.imports.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the numbers of a row. */
final class Numbers {

    static final String NO_QUANTITY = "has a quantity that is no whole number of at most nine digits";
    static final String NO_PRICE = "has a unit price that is no number such as 1.95";

    /** The largest amount of a line: what is far above all books, and far below what a sum can hold. */
    static final BigDecimal MOST = new BigDecimal("9999999999.99");

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,10}(\\.\\d{1,10})?");

    private Numbers() {}

    static Optional<Long> quantity(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    static Optional<BigDecimal> price(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
