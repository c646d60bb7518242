package consigne.imports.report;

import java.math.BigDecimal;

/**
 * What became of what a file holds, as far as it is booked.
 *
 * @param commandsNew commands that led to new events
 * @param commandsThere commands that had been carried out before the import
 * @param commandsRefused commands that a rule of the business stood against
 * @param matchedQuantity how many units of the credit lines earlier orders cover
 * @param matchedAmount what those come to
 */
public record Booked(
        long commandsNew,
        long commandsThere,
        long commandsRefused,
        long matchedQuantity,
        BigDecimal matchedAmount,
        long unmatchedQuantity,
        BigDecimal unmatchedAmount) {

    public static final Booked NOTHING = new Booked(0, 0, 0, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

    public static Booked commands(long fresh, long there, long refused) {
        return new Booked(fresh, there, refused, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO);
    }

    public Booked plus(Booked more) {
        return new Booked(
                commandsNew + more.commandsNew,
                commandsThere + more.commandsThere,
                commandsRefused + more.commandsRefused,
                matchedQuantity + more.matchedQuantity,
                matchedAmount.add(more.matchedAmount),
                unmatchedQuantity + more.unmatchedQuantity,
                unmatchedAmount.add(more.unmatchedAmount));
    }
}
