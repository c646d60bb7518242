package consigne.query.deposit;

import static consigne.query.fixtures.Deposits.charged;
import static consigne.query.fixtures.Deposits.paidOut;
import static consigne.query.fixtures.Deposits.returned;
import static consigne.query.fixtures.Deposits.settled;
import static consigne.query.fixtures.Deposits.writtenOff;
import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.EUR;
import static consigne.query.fixtures.Orders.MORNING;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderImported;
import static consigne.query.fixtures.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Event;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.ledger.LedgerAccount;
import consigne.api.deposit.ledger.LedgerEntry;
import consigne.api.deposit.ledger.LedgerKind;
import consigne.query.fixtures.Deliveries;
import consigne.query.fixtures.Orders;
import consigne.query.fixtures.Recorded;
import consigne.query.recorded.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingTheLedgerTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void theBooksBalanceAtEveryEvent(long seed) {
        Deliveries deliveries = new Deliveries(seed);
        List<Event> happened = new ArrayList<>();
        while (happened.size() < 300) {
            happened.addAll(deliveries.next());
        }
        Books books = booksOfAnna();
        for (RecordedEvent event : Recorded.events(happened)) {
            books.take(event);
            assertThat(books.faults()).as("after %s", event).isEmpty();
        }
        assertThat(books.ledger).extracting(LedgerEntry::kind).contains(LedgerKind.values());
    }

    @Test
    void anEntryThatIsLostIsFound() {
        for (int lost = 0; lost < 4; lost++) {
            Books books = booksOfAnna();
            Recorded.events(charged(ANNA, anOrder(), 15), returned(ANNA, 5, 2, 0), paidOut(ANNA, "0.30"))
                    .forEach(books::take);
            assertThat(books.faults()).isEmpty();
            books.ledger.remove(lost);
            assertThat(books.faults()).isNotEmpty();
        }
    }

    @Test
    void glassAndMoneyAreFollowedFromTheDoorAndBack() {
        Books books = booksOfAnna();
        Recorded.events(
                        charged(ANNA, anOrder(), 15),
                        returned(ANNA, 10, 3, 2),
                        settled(ANNA, anOrder(), "2.00", "0.60"),
                        paidOut(ANNA, "0.50"),
                        writtenOff(ANNA, 5))
                .forEach(books::take);

        assertThat(books.ledger)
                .extracting(LedgerEntry::kind)
                .containsExactly(
                        LedgerKind.CHARGED,
                        LedgerKind.RETURNED,
                        LedgerKind.FOREIGN_RETURNED,
                        LedgerKind.FOREIGN_UNPAID,
                        LedgerKind.CREDIT_USED,
                        LedgerKind.PAID_OUT,
                        LedgerKind.WRITTEN_OFF);
        DepositAccountView account = books.account;
        assertThat(account.held()).isEmpty();
        assertThat(account.credit()).isEqualTo(eur("0.10"));
        assertThat(account.totals().getFirst().unpaid().value()).isEqualTo(2);
        LedgerEntry used = books.ledger.get(4);
        assertThat(used.amount()).isEqualTo(eur("2.00"));
        assertThat(used.debit()).isEqualTo(LedgerAccount.CUSTOMER_CREDIT);
        assertThat(used.credit()).isEqualTo(LedgerAccount.RECEIVABLE);
    }

    @Test
    void theFirstDeliveryOfAnImportedCustomerSetsTheCurrency() {
        var imported = anOrderImported(anOrder(), "536365");
        var customer = imported.invoice().customerId();
        DepositAccountView known =
                new AccountProjection().evolve(null, Recorded.events(imported).getFirst());
        assertThat(known.credit().currencyCode()).isEqualTo("GBP");

        DepositAccountView charged = new AccountProjection()
                .evolve(known, Recorded.events(charged(customer, anOrder(), 3)).getFirst());

        assertThat(charged.heldAmount()).isEqualTo(eur("0.60"));
        assertThat(charged.credit()).isEqualTo(eur("0.00"));
    }

    @Test
    void aCustomerIsKnownFromTheFirstOrderOn() {
        DepositAccountView account = new AccountProjection()
                .evolve(null, Recorded.events(Orders.anOrderPlaced(anOrder())).getFirst());

        assertThat(account.held()).isEmpty();
        assertThat(account.version()).isZero();
        assertThat(account.knownSince()).isEqualTo(Recorded.at(1));
    }

    private static Books booksOfAnna() {
        return new Books(AccountProjection.empty(ANNA, EUR, MORNING, MORNING));
    }
}
