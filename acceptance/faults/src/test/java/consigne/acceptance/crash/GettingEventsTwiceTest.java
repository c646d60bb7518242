package consigne.acceptance.crash;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.acceptance.shop.Audit;
import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Provider;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GettingEventsTwiceTest {

    private final Database database = TestPostgres.freshDatabase();
    private final Server server = Server.on(
            database, "consigne.payment.simulator.delay=1s", "consigne.payment.webhook-secret=" + Provider.SECRET);
    private final Shop shop = new Shop(server::address, database);
    private final Processors processors = new Processors(server, shop.books());
    private final Orders ended = Orders.placed(shop);
    private final String cola = shop.sells("cola", 180, 1, 100);
    private final PlacedOrder confirmed = shop.customer("bert").orders(Map.of(cola, 7));
    private final PlacedOrder asked = shop.customer("bert").orders(Map.of(cola, 7), "pm_unknown");

    private final AtomicInteger commands = new AtomicInteger();

    @BeforeAll
    void somethingHasHappened() {
        server.bean(CommandBus.class).registerHandlerInterceptor((_, chain) -> {
            commands.incrementAndGet();
            return chain.proceed();
        });
        ended.goTheirWays();
        confirmed.awaitsStatus("confirmed");
        asked.hasAtTheProvider(1400, 0);
        ended.whatWasShortComesIn();
        processors.catchUp();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void nothingIsStoredOrChargedTwice() {
        everythingComesAgain();

        ended.haveEndedRight();
    }

    @Test
    void noOrderIsLookedAfterForEver() {
        everythingComesAgain();

        eventually(() -> assertThat(shop.books().number("select count(*) from fulfilment"))
                .isEqualTo(openOrders()));
    }

    @Test
    void ordersUnderWayGoOnAsIfNothingHadBeen() {
        Customer bert = shop.customer("bert");
        PlacedOrder order = bert.orders(Map.of(cola, 3)).awaitsStatus("confirmed");
        everythingComesAgain();
        order.isPickedAndDelivered().hasAtTheProvider(0, 600);
        everythingComesAgain();

        order.hasAtTheProvider(0, 600);
        assertThat(bert.account()).isEqualTo(new Customer.Account(3, 60, 0));
    }

    @Test
    void aChangeThatOvertakesTheFirstAnswerIsNoReasonToTurnTheOrderDown() {
        Provider provider = new Provider(shop);
        processors.stop();
        PlacedOrder order = shop.customer("bert").orders(Map.of(cola, 1), "pm_unknown");
        order.changesTo(Map.of(cola, 2));
        processors.start();
        order.hasAtTheProvider(400, 0);
        processors.catchUp();
        provider.answers(order, 2, "authorised");

        order.awaitsConfirmationOf(1);
        order.isCancelled().hasAtTheProvider(0, 0);
    }

    @Test
    void theAuditNoticesWhatIsLeft() {
        assertThatThrownBy(() -> new Audit(shop.books()).findsNothingLeft())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("orders that have not ended");
    }

    /** Whichever test is the first to do this: nothing is stored, and the provider does nothing. */
    private void everythingComesAgain() {
        processors.catchUp();
        long events = shop.books().events();
        List<Map<String, Object>> provider = atTheProvider();
        processors.stop();
        processors.goBackToTheStart();
        commands.set(0);
        processors.start();
        processors.catchUp();
        assertThat(commands.get()).as("commands sent again").isGreaterThan(50);
        assertThat(shop.books().events()).isEqualTo(events);
        assertThat(atTheProvider()).isEqualTo(provider);
    }

    private long openOrders() {
        return shop.books().number("""
                select count(*) from orders where status not in ('closed', 'rejected', 'cancelled')""");
    }

    private List<Map<String, Object>> atTheProvider() {
        return shop.books()
                .sql()
                .sql("select * from simulated_authorisation order by key")
                .query()
                .listOfRows();
    }
}
