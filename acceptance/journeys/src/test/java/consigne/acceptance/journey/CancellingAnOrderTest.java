package consigne.acceptance.journey;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Provider;
import consigne.acceptance.shop.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CancellingAnOrderTest {

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 180, 1, 50);
    private final String water = shop.sells("water", 80, 1, 50);

    @Test
    void anOrderThatWaitsForItsPaymentIsUndone() {
        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_unknown");
        eventually(
                () -> assertThat(shop.books().atTheProvider(order.id()).held()).isEqualTo(2000));
        order.isCancelled().awaitsStatus("cancelled");

        isUndone(order);
        new Provider(shop).answers(order, 1, "authorised");
        isUndone(order);
    }

    @Test
    void anOrderCancelledAtOnceIsUndone() {
        for (int i = 0; i < 10; i++) {
            PlacedOrder order = anna.orders(Map.of(cola, 5, water, 5)).isCancelled();
            isUndone(order);
        }
    }

    @Test
    void aConfirmedOrderIsUndone() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");
        order.hasAtTheProvider(2000, 0);
        order.isCancelled().awaitsStatus("cancelled");

        isUndone(order);
        assertThat(order.view().path("cancellation").asString()).isEqualTo("plans changed");
    }

    @Test
    void whatWasPickedIsBackOnHand() {
        PlacedOrder order = anna.orders(Map.of(cola, 10, water, 2)).awaitsStatus("confirmed");
        order.isPicked();
        shop.hasUnreserved(40, cola);
        order.isCancelled().awaitsStatus("cancelled");

        isUndone(order);
        assertThat(order.events()).contains("stock.returned").doesNotContain("deposit.charged");
    }

    @Test
    void anOrderCancelledWhileItsLinesChangeIsUndone() {
        for (int i = 0; i < 10; i++) {
            PlacedOrder order = anna.orders(Map.of(cola, 5)).awaitsStatus("confirmed");
            order.changesTo(Map.of(cola, 20, water, 20)).isCancelled();
            isUndone(order);
        }
    }

    @Test
    void anOrderOnItsWayIsNotCalledBack() {
        PlacedOrder order = anna.orders(Map.of(cola, 10))
                .awaitsStatus("confirmed")
                .isPicked()
                .isDispatched();

        order.triesTo("cancellation", Map.of("reason", "too late")).isProblem(409, "not-allowed-now");
        order.isDelivered(0).awaitsStatus("closed").hasAtTheProvider(0, 2000);
    }

    @Test
    void anOrderIsCancelledOnce() {
        PlacedOrder order = anna.orders(Map.of(cola, 1)).isCancelled();

        order.triesTo("cancellation", Map.of("reason", "again")).isProblem(409, "not-allowed-now");
    }

    private void isUndone(PlacedOrder order) {
        order.awaitsStatus("cancelled").hasAtTheProvider(0, 0);
        shop.hasUnreserved(50, cola);
        shop.hasUnreserved(50, water);
    }
}
