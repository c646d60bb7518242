package consigne.imports.judging;

import consigne.imports.mapping.Mapping;
import consigne.imports.mapping.Signs.OnCancellations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads what a row comes to. */
final class Amounts {

    private static final int DECIMALS_OF_A_QUOTIENT = 10;

    private final Mapping mapping;
    private final Numbers numbers;
    private final boolean totals;

    Amounts(Mapping mapping) {
        this.mapping = mapping;
        this.numbers = new Numbers(mapping.numbersOfBooks());
        this.totals = mapping.columns().lineTotal() != null;
    }

    /** What could be read of the quantity and the amount of a row. */
    sealed interface Result {}

    /**
     * Both.
     *
     * @param written the quantity as the books have it
     * @param quantity below zero where units are taken back, whatever sign the books use for that
     * @param amount what the line comes to, before it is rounded
     */
    record Read(long written, long quantity, BigDecimal price, BigDecimal amount) implements Result {}

    record Fault(String reason) implements Result {}

    Result read(String invoice, String quantity, String amount) {
        Optional<Long> units = numbers.quantity(quantity);
        Optional<BigDecimal> money = numbers.amount(amount);
        if (units.isEmpty()) {
            return new Fault(Numbers.NO_QUANTITY);
        }
        if (money.isEmpty()) {
            return new Fault(
                    "has a " + (totals ? "total" : "unit price") + " that is no number such as " + numbers.example());
        }
        if (units.get() == 0) {
            return new Fault("has a quantity of 0");
        }
        Read read = read(invoice, units.get(), money.get());
        return read.amount().abs().compareTo(Numbers.MOST) > 0
                ? new Fault("comes to an amount above " + Numbers.MOST)
                : read;
    }

    private Read read(String invoice, long written, BigDecimal money) {
        boolean turned =
                mapping.isCancellation(invoice) && mapping.signsOfBooks().onCancellations() == OnCancellations.POSITIVE;
        long quantity = turned ? -written : written;
        BigDecimal price = totals ? quotient(money, written) : money;
        BigDecimal amount = totals ? (turned ? money.negate() : money) : price.multiply(BigDecimal.valueOf(quantity));
        return new Read(written, quantity, price, amount);
    }

    /** The price of one, such that it comes to the total again once it is rounded. */
    private static BigDecimal quotient(BigDecimal total, long quantity) {
        BigDecimal price = total.divide(BigDecimal.valueOf(quantity), DECIMALS_OF_A_QUOTIENT, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return price.setScale(Math.max(0, price.scale()));
    }
}
