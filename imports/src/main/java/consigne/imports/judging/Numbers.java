package consigne.imports.judging;

import consigne.imports.mapping.NumberForm;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a row as the books write them. */
final class Numbers {

    static final String NO_QUANTITY = "has a quantity that is no whole number of at most nine digits";

    /** The largest amount of a line: what is far above all books, and far below what a sum can hold. */
    static final BigDecimal MOST = new BigDecimal("9999999999.99");

    private static final int MOST_WHOLE = 9;
    private static final int MOST_BEFORE_THE_POINT = 10;

    private final char point;
    private final @Nullable Pattern grouping;
    private final Pattern whole;
    private final Pattern decimal;

    Numbers(NumberForm form) {
        this.point = form.point();
        this.grouping = form.grouping() == null ? null : Pattern.compile(group(form.grouping()));
        String digits = grouping == null ? "" : "|-?\\d{1,3}(" + grouping + "\\d{3})+";
        this.whole = Pattern.compile("-?\\d+" + digits);
        this.decimal =
                Pattern.compile("(-?\\d+" + digits + ")(" + Pattern.quote(String.valueOf(point)) + "\\d{1,10})?");
    }

    Optional<Long> quantity(String text) {
        return whole.matcher(text).matches()
                ? Optional.of(plain(text)).filter(n -> digits(n) <= MOST_WHOLE).map(Long::valueOf)
                : Optional.empty();
    }

    Optional<BigDecimal> amount(String text) {
        return decimal.matcher(text).matches()
                ? Optional.of(plain(text))
                        .filter(n -> digits(n) <= MOST_BEFORE_THE_POINT)
                        .map(BigDecimal::new)
                : Optional.empty();
    }

    /** A number as these books would write it. */
    String example() {
        return "1" + point + "95";
    }

    private String plain(String text) {
        String together = grouping == null ? text : grouping.matcher(text).replaceAll("");
        return together.replace(point, '.');
    }

    private static int digits(String number) {
        int end = number.indexOf('.');
        return (end < 0 ? number.length() : end) - (number.startsWith("-") ? 1 : 0);
    }

    private static String group(String grouping) {
        return grouping.equals(" ") ? "[ \\u00A0\\u202F]" : Pattern.quote(grouping);
    }
}
