package consigne.query.statements;

import consigne.api.Money;
import consigne.api.deposit.ledger.LedgerKind;
import consigne.api.receipt.view.StatementBalance;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the movements of a customer's ledger come to, by their kind. Both balances are sums of the same movements, so
 * that what a month ends with is what the next one begins with.
 *
 * @param cents the amounts by kind
 */
record Movements(Map<LedgerKind, Long> cents, Currency currency) {

    /** These and others. */
    Movements and(Movements later) {
        Map<LedgerKind, Long> all = new EnumMap<>(LedgerKind.class);
        Stream.of(this, later).forEach(each -> each.cents.forEach((kind, sum) -> all.merge(kind, sum, Long::sum)));
        return new Movements(all, currency);
    }

    /** What all movements of some kinds come to. */
    Money sum(LedgerKind... kinds) {
        return Money.ofCents(
                Arrays.stream(kinds)
                        .mapToLong(kind -> cents.getOrDefault(kind, 0L))
                        .sum(),
                currency);
    }

    /** How somebody stands to whom all of this has happened, and nothing else. */
    StatementBalance balance() {
        long deposits = 0;
        long credit = 0;
        for (Map.Entry<LedgerKind, Long> moved : cents.entrySet()) {
            deposits += deposits(moved.getKey()) * moved.getValue();
            credit += credit(moved.getKey()) * moved.getValue();
        }
        return new StatementBalance(Money.ofCents(deposits, currency), Money.ofCents(credit, currency));
    }

    /** What a movement does to the deposits on glass that is held. */
    private static int deposits(LedgerKind kind) {
        return switch (kind) {
            case CHARGED, RETURN_REVERSED -> 1;
            case RETURNED, WRITTEN_OFF -> -1;
            case FOREIGN_RETURNED,
                    FOREIGN_UNPAID,
                    FOREIGN_REVERSED,
                    UNPAID_REVERSED,
                    SET_OFF,
                    CREDIT_USED,
                    GRANTED,
                    PAID_OUT -> 0;
        };
    }

    /** What a movement does to the customer's credit. */
    private static int credit(LedgerKind kind) {
        return switch (kind) {
            case RETURNED, FOREIGN_RETURNED, GRANTED -> 1;
            case SET_OFF, CREDIT_USED, PAID_OUT, RETURN_REVERSED, FOREIGN_REVERSED -> -1;
            case CHARGED, WRITTEN_OFF, FOREIGN_UNPAID, UNPAID_REVERSED -> 0;
        };
    }
}
