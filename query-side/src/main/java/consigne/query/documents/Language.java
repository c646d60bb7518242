package consigne.query.documents;

import consigne.api.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What documents are written in: words, amounts and dates as people there write them. */
public enum Language {
    FRENCH(Locale.FRANCE),
    ENGLISH(Locale.UK);

    /** What fonts do not have: the narrow space that groups digits. */
    private static final char NARROW_SPACE = '\u202f';

    /** Never the language of the machine. */
    private static final ResourceBundle.Control ONLY_THIS =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final char SPACE = '\u00a0';

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /**
     * The one that is preferred of those that are accepted; French where none of them is, since an answer in another
     * language is better than none (RFC 9110, section 12.5.4).
     */
    static Language of(@Nullable String accepted) {
        return ranges(accepted).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> List.of(values()).stream().filter(language -> language.isIn(range)))
                .findFirst()
                .orElse(FRENCH);
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String accepted) {
        try {
            return accepted == null || accepted.isBlank() ? List.of() : Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private boolean isIn(Locale.LanguageRange range) {
        return range.getRange().equals("*")
                || range.getRange().equals(code())
                || range.getRange().startsWith(code() + "-");
    }

    /** Its code, such as {@code fr}. */
    public String code() {
        return locale.getLanguage();
    }

    /** What something is called. */
    public String word(String key) {
        return ResourceBundle.getBundle("consigne.query.documents.words", Locale.of(code()), ONLY_THIS)
                .getString(key);
    }

    /** A sentence, with what belongs into it. */
    public String sentence(String key, Object... parts) {
        return word(key).formatted(parts);
    }

    public String amount(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currencyCode()));
        return readable(format.format(BigDecimal.valueOf(money.cents(), 2)));
    }

    public String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return readable(format.format(percent)) + SPACE + "%";
    }

    public String number(long number) {
        return readable(NumberFormat.getIntegerInstance(locale).format(number));
    }

    public String date(Instant at, ZoneId where) {
        return date(LocalDate.ofInstant(at, where));
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    private static String readable(String text) {
        return text.replace(NARROW_SPACE, SPACE);
    }
}
