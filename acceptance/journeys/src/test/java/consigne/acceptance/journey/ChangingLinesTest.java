package consigne.acceptance.journey;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Provider;
import consigne.acceptance.shop.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangingLinesTest {

    private final Shop shop = Shop.shared();
    private final Provider provider = new Provider(shop);
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 180, 1, 50);
    private final String water = shop.sells("water", 80, 1, 50);

    @Test
    void moreOfALineIsReservedAndAuthorised() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");
        order.changesTo(Map.of(cola, 30)).awaitsConfirmationOf(1);

        assertThat(shop.stock(cola)).isEqualTo(new Shop.Level(50, 30, 20));
        order.hasAtTheProvider(6000, 0);
        order.isPickedAndDelivered().hasAtTheProvider(0, 6000);
    }

    @Test
    void lessOfALineIsGivenBack() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");
        order.changesTo(Map.of(cola, 4)).awaitsConfirmationOf(1);

        eventually(() -> assertThat(shop.stock(cola)).isEqualTo(new Shop.Level(50, 4, 46)));
        order.isPickedAndDelivered().hasAtTheProvider(0, 800);
        shop.hasUnreserved(46, cola);
    }

    @Test
    void anotherProductTakesThePlaceOfALine() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");
        order.changesTo(Map.of(water, 50)).awaitsConfirmationOf(1);

        shop.hasUnreserved(50, cola);
        assertThat(shop.stock(water)).isEqualTo(new Shop.Level(50, 50, 0));
        order.isPickedAndDelivered().hasAtTheProvider(0, 5000);
    }

    @Test
    void aChangeThatIsOutOfStockLeavesTheOldLines() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");
        order.changesTo(Map.of(cola, 12, water, 51));
        eventually(() -> assertThat(order.events()).contains("order.lines-reverted"));
        order.awaitsConfirmationOf(1);

        assertThat(order.view().path("lines").size()).isEqualTo(1);
        assertThat(order.view().path("refusal").path("cause").asString()).isEqualTo("out-of-stock");
        eventually(() -> assertThat(shop.stock(cola)).isEqualTo(new Shop.Level(50, 10, 40)));
        shop.hasUnreserved(50, water);
        order.hasAtTheProvider(2000, 0);
        order.isPickedAndDelivered().hasAtTheProvider(0, 2000);
    }

    @Test
    void aChangeThatIsDeclinedLeavesTheOldLines() {
        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_unknown");
        awaitsAttempt(order, 1);
        provider.answers(order, 1, "authorised");
        order.awaitsStatus("confirmed").changesTo(Map.of(cola, 20));
        awaitsAttempt(order, 2);
        provider.answers(order, 2, "declined");
        eventually(() -> assertThat(order.events()).contains("order.lines-reverted"));

        eventually(() -> assertThat(shop.stock(cola)).isEqualTo(new Shop.Level(50, 10, 40)));
        assertThat(order.awaitsConfirmationOf(1)
                        .view()
                        .path("refusal")
                        .path("cause")
                        .asString())
                .isEqualTo("payment-declined");
    }

    @Test
    void aChangeBeforeTheProviderHasAnsweredAsksAnew() {
        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_unknown");
        awaitsAttempt(order, 1);
        order.changesTo(Map.of(cola, 20));
        awaitsAttempt(order, 2);
        provider.answers(order, 2, "authorised");
        order.awaitsConfirmationOf(1);
        provider.answers(order, 1, "authorised");

        eventually(() -> assertThat(atTheProvider(order, 1)).isEqualTo("set-free"));
        assertThat(order.status()).isEqualTo("confirmed");
    }

    @Test
    void aChangeRightAfterPlacingIsNoReasonToTurnTheOrderDown() {
        String beer = shop.sells("beer", 150, 1, 1000);
        for (int i = 0; i < 10; i++) {
            anna.orders(Map.of(beer, 1)).changesTo(Map.of(beer, 3)).awaitsConfirmationOf(1);
        }
        assertThat(shop.stock(beer)).isEqualTo(new Shop.Level(1000, 30, 970));
    }

    @Test
    void anOrderTurnedDownBeforeTheProviderHasAnsweredHoldsNoMoney() {
        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_unknown");
        awaitsAttempt(order, 1);
        order.changesTo(Map.of(cola, 51)).awaitsRejectionFor("out-of-stock");

        order.hasAtTheProvider(0, 0);
        provider.answers(order, 1, "authorised");
        order.hasAtTheProvider(0, 0);
        shop.hasUnreserved(50, cola);
    }

    @Test
    void anOrderThatBecomesFreeOfChargeWaitsForNoProvider() {
        String leaflet = shop.sells("leaflet", 0, 0, 10);
        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_unknown");
        awaitsAttempt(order, 1);
        order.changesTo(Map.of(leaflet, 1)).awaitsConfirmationOf(1);

        order.hasAtTheProvider(0, 0);
        order.isPickedAndDelivered().hasAtTheProvider(0, 0);
    }

    @Test
    void nothingIsChangedOnceItIsPicked() {
        PlacedOrder order =
                anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed").isPicked();

        order.triesToChangeTo(Map.of(cola, 5)).isProblem(409, "not-allowed-now");
    }

    private void awaitsAttempt(PlacedOrder order, int attempt) {
        eventually(() -> assertThat(atTheProvider(order, attempt)).isEqualTo("asked"));
    }

    private String atTheProvider(PlacedOrder order, int attempt) {
        return shop.books()
                .sql()
                .sql("select state from simulated_authorisation where order_id = ? and attempt = ?")
                .param(order.id())
                .param(attempt)
                .query(String.class)
                .optional()
                .orElse("unknown");
    }
}
