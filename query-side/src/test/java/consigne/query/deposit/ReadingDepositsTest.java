package consigne.query.deposit;

import static consigne.query.fixtures.Deposits.charged;
import static consigne.query.fixtures.Deposits.paidOut;
import static consigne.query.fixtures.Deposits.returned;
import static consigne.query.fixtures.Deposits.writtenOff;
import static consigne.query.fixtures.Orders.EUR;
import static consigne.query.fixtures.Orders.MORNING;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static consigne.query.fixtures.Orders.cola;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.CustomerId;
import consigne.api.Event;
import consigne.api.Metadata;
import consigne.api.deposit.DepositAccountView;
import consigne.query.fixtures.Deliveries;
import consigne.query.fixtures.Orders;
import consigne.query.fixtures.Recorded;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import consigne.runtime.axon.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadingDepositsTest {

    private static final RunningShop SHOP = RunningShop.open("consigne.read-models.batch-size=7");

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aCustomerIsKnownFromTheFirstOrderOn() {
        long position = SHOP.happens(anOrderPlaced(anOrder(), new CustomerId("dora"), MORNING, cola(1)));

        Answer account = SHOP.get("/api/customers/dora/deposit", position);

        assertThat(account.body()).containsEntry("held", List.of()).containsEntry("version", 0);
        assertThat(SHOP.get("/api/customers/dora/deposit/ledger").items()).isEmpty();
        assertThat(SHOP.get("/api/customers/nobody/deposit").status()).isEqualTo(404);
        assertThat(SHOP.get("/api/customers/nobody/deposit/ledger").status()).isEqualTo(404);
    }

    @Test
    void glassThatComesBackBecomesCredit() {
        CustomerId emil = new CustomerId("emil");
        SHOP.happens(charged(emil, anOrder(), 15));
        long position = SHOP.happens(returned(emil, 10, 2, 1), writtenOff(emil, 1), paidOut(emil, "0.40"));

        Map<String, Object> account =
                SHOP.get("/api/customers/emil/deposit", position).body();

        assertThat(account.get("held")).asString().contains("quantity=4", "amount=0.80");
        assertThat(account.get("credit")).isEqualTo(Map.of("amount", "2.00", "currency", "EUR"));
        assertThat(account.get("totals"))
                .asString()
                .contains("issued=15", "returned=10", "foreign=2", "unpaid=1", "writtenOff=1");
    }

    @Test
    void theLedgerIsReadLatestFirstAndBreaksNowhereBetweenTheEntriesOfOneEvent() {
        CustomerId fritz = new CustomerId("fritz");
        SHOP.happens(charged(fritz, anOrder(), 15));
        long position = SHOP.happens(returned(fritz, 3, 2, 1));

        List<Object> entries = new ArrayList<>();
        Answer page = SHOP.get("/api/customers/fritz/deposit/ledger?limit=1", position);
        entries.addAll(page.items());
        while (page.body().get("nextCursor") != null) {
            page = SHOP.get("/api/customers/fritz/deposit/ledger?limit=1&cursor="
                    + page.body().get("nextCursor"));
            entries.addAll(page.items());
        }

        assertThat(entries)
                .extracting(entry -> ((Map<?, ?>) entry).get("kind"))
                .isEqualTo(List.of("foreign-unpaid", "foreign-returned", "returned", "charged"));
        assertThat(entries.get(2))
                .asString()
                .contains("from=customer", "to=shop", "debit=deposits-held", "credit=customer-credit", "held=12");
        assertThat(entries.getFirst()).asString().contains("reference=depot-7").doesNotContain("debit");
    }

    @Test
    void theBooksOfTheProcessorBalanceWithThoseOfTheFold() throws Exception {
        Deliveries deliveries = new Deliveries(42);
        Books books = new Books(AccountProjection.empty(Orders.ANNA, EUR, MORNING, MORNING));
        List<Event> happened = new ArrayList<>();
        while (happened.size() < 100) {
            happened.addAll(deliveries.next());
        }
        Recorded.events(happened).forEach(books::take);
        long position = 0;
        for (Event event : happened) {
            position = SHOP.happens(event);
        }

        DepositAccountView account = EventJson.mapper()
                .readValue(SHOP.get("/api/customers/anna/deposit", position).text(), DepositAccountView.class);
        long entries = SHOP.sql()
                .sql("select count(*) from deposit_ledger where customer_id = 'anna'")
                .query(Long.class)
                .single();

        assertThat(account.held()).isEqualTo(books.account.held());
        assertThat(account.credit()).isEqualTo(books.account.credit());
        assertThat(account.totals()).isEqualTo(books.account.totals());
        assertThat(entries).isEqualTo(books.ledger.size());
    }

    @Test
    void anAccountIsShownAsItStoodAtAnInstant() {
        CustomerId gerd = new CustomerId("gerd");
        at("2026-03-01T10:00:00Z", anOrderPlaced(anOrder(), gerd, MORNING, cola(1)));
        at("2026-03-03T10:00:00Z", charged(gerd, anOrder(), 15));
        long position = at("2026-03-05T10:00:00Z", returned(gerd, 10, 0, 0));

        String path = "/api/customers/gerd/deposit";
        assertThat(SHOP.get(path + "?by=occurred&asOf=2026-02-28T00:00:00Z", position)
                        .status())
                .isEqualTo(404);
        assertThat(SHOP.get(path + "?by=occurred&asOf=2026-03-02T00:00:00Z").body())
                .containsEntry("held", List.of());
        assertThat(SHOP.get(path + "?by=occurred&asOf=2026-03-04T00:00:00Z")
                        .body()
                        .get("held"))
                .asString()
                .contains("quantity=15");
        assertThat(SHOP.get(path + "?by=occurred&asOf=2026-03-05T10:00:00Z")
                        .body()
                        .get("held"))
                .asString()
                .contains("quantity=5");
        assertThat(SHOP.get(path + "?asOf=2026-03-05").status()).isEqualTo(400);
        assertThat(SHOP.get(path + "?asOf=2026-03-04T00:00:00Z").status()).isEqualTo(404);
        assertThat(SHOP.get(path + "?asOf=" + Instant.now()).body().get("held"))
                .asString()
                .contains("quantity=5");
    }

    private static long at(String instant, Event event) {
        return SHOP.happens(Map.of(Metadata.OCCURRED_AT, instant), List.of(event));
    }
}
