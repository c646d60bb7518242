package consigne.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import consigne.api.form.Form;
import consigne.api.form.Malformed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money in whole cents.
 *
 * @param cents the amount, negative where the shop owes it
 * @param currency a currency with two decimals
 */
public record Money(@JsonIgnore long cents, Currency currency) implements Comparable<Money> {

    /** How every amount that does not come out even is rounded: half to the even cent. */
    public static final RoundingMode ROUNDING = RoundingMode.HALF_EVEN;

    /** What an amount looks like that somebody sends: up to twelve digits, with at most two decimals. */
    public static final String AMOUNT_FORM = "-?\\d{1,12}(\\.\\d{1,2})?";

    /** Whatever {@link #amount()} writes is read: sums are larger than what is sent. */
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,17}(\\.\\d{1,2})?");

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

    public Money {
        if (currency.getDefaultFractionDigits() != 2) {
            throw new Malformed("currency", "must be a currency with two decimals");
        }
    }

    /**
     * Reads an amount such as {@code 1.95} with at most two decimals, and an ISO 4217 code; every amount is read back.
     */
    @JsonCreator
    public static Money of(
            @JsonProperty("amount") @Nullable String amount, @JsonProperty("currency") @Nullable String currency) {
        if (!AMOUNT.matcher(Form.required("amount", amount)).matches()) {
            throw new Malformed("amount", "must be digits with at most two decimals");
        }
        BigDecimal cents = new BigDecimal(amount).movePointRight(2);
        if (cents.compareTo(MOST) > 0 || cents.compareTo(LEAST) < 0) {
            throw new Malformed("amount", "is more than can be counted");
        }
        return ofCents(cents.longValueExact(), currencyOf(Form.required("currency", currency)));
    }

    public static Money ofCents(long cents, Currency currency) {
        return new Money(cents, currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** Rounds to whole cents by {@link #ROUNDING}. */
    public static Money rounded(BigDecimal amount, Currency currency) {
        return new Money(amount.movePointRight(2).setScale(0, ROUNDING).longValueExact(), currency);
    }

    /** A price that must be given: not below zero, and not above a bound in the currency's whole unit. */
    public static Money priced(String field, @Nullable Money price, long most) {
        Money given = Form.required(field, price);
        if (given.isNegative()) {
            throw new Malformed(field, "must not be negative");
        }
        if (BigDecimal.valueOf(given.cents, 2).compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Malformed(field, "must not be above " + most);
        }
        return given;
    }

    /** Finds a currency by its ISO 4217 code. */
    public static Currency currencyOf(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new Malformed("currency", "must be an ISO 4217 code");
        }
    }

    @JsonProperty("amount")
    public String amount() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** The ISO 4217 code of the currency. */
    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, sameCurrency(other).cents), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, sameCurrency(other).cents), currency);
    }

    public Money times(Quantity quantity) {
        return new Money(Math.multiplyExact(cents, quantity.value()), currency);
    }

    public Money orAtLeastZero() {
        return cents < 0 ? zero(currency) : this;
    }

    public Money orAtMost(Money limit) {
        return compareTo(limit) > 0 ? limit : this;
    }

    @JsonIgnore
    public boolean isZero() {
        return cents == 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return cents < 0;
    }

    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, sameCurrency(other).cents);
    }

    @Override
    public String toString() {
        return amount() + " " + currencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(this + " and " + other + " are of two currencies");
        }
        return other;
    }
}
