package consigne.query.statements;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Money;
import consigne.api.deposit.ledger.LedgerKind;
import consigne.api.receipt.view.StatementBalance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AddingUpAMonthTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void aMonthBeginsAndEndsWhereTheShopIs() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(new StatementMonth("2026-03").from(paris)).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
        assertThat(new StatementMonth("2026-03").to(paris)).isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
    }

    @Test
    void glassThatComesBackIsHeldNoMoreAndIsCredit() {
        Movements movements = new Movements(
                Map.of(LedgerKind.CHARGED, 300L, LedgerKind.RETURNED, 200L, LedgerKind.FOREIGN_RETURNED, 20L), EUR);
        assertThat(movements.balance()).isEqualTo(new StatementBalance(cents(100), cents(220)));
        assertThat(movements.sum(LedgerKind.RETURNED, LedgerKind.FOREIGN_RETURNED))
                .isEqualTo(cents(220));
    }

    @Test
    void whatWasMiscountedIsHeldStillAndIsNoCredit() {
        Movements movements = new Movements(
                Map.of(
                        LedgerKind.CHARGED, 300L,
                        LedgerKind.RETURNED, 200L,
                        LedgerKind.RETURN_REVERSED, 40L,
                        LedgerKind.FOREIGN_RETURNED, 20L,
                        LedgerKind.FOREIGN_REVERSED, 20L),
                EUR);
        assertThat(movements.balance()).isEqualTo(new StatementBalance(cents(140), cents(160)));
    }

    @Test
    void whatAMonthEndsWithIsWhatTheNextBeginsWith() {
        Random random = new Random(20261127);
        for (int i = 0; i < 500; i++) {
            Movements before = some(random);
            Movements during = some(random);
            StatementBalance opening = before.balance();
            StatementBalance change = during.balance();
            assertThat(before.and(during).balance())
                    .isEqualTo(new StatementBalance(
                            opening.deposits().plus(change.deposits()),
                            opening.credit().plus(change.credit())));
        }
    }

    private static Movements some(Random random) {
        Map<LedgerKind, Long> cents = new EnumMap<>(LedgerKind.class);
        for (LedgerKind kind : LedgerKind.values()) {
            if (random.nextBoolean()) {
                cents.put(kind, random.nextLong(10_000));
            }
        }
        return new Movements(cents, EUR);
    }

    private static Money cents(long cents) {
        return Money.ofCents(cents, EUR);
    }
}
