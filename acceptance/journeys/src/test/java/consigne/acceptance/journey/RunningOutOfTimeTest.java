package consigne.acceptance.journey;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Payments have 4 seconds, and 4 more to be made otherwise; reservations 10; the provider's late answers take 8. All
 * tests wait at the same time.
 */
@Execution(ExecutionMode.CONCURRENT)
@Order(1) // takes longest
class RunningOutOfTimeTest {

    private final Shop shop = Shop.impatient();
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 180, 1, 50);

    @Test
    void aPaymentThatIsNeverAnsweredTurnsTheOrderDown() {
        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_unknown").awaitsRejectionFor("time-limit-passed");

        order.hasAtTheProvider(0, 0);
        shop.hasUnreserved(50, cola);
    }

    @Test
    void aDeclinedPaymentThatIsNotMadeOtherwiseTurnsTheOrderDown() {
        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_declined").awaitsStatus("awaiting-payment");
        order.awaitsRejectionFor("payment-declined").hasAtTheProvider(0, 0);

        shop.hasUnreserved(50, cola);
        order.triesTo("payment", Map.of("paymentMethod", "pm_ok")).isProblem(409, "not-allowed-now");
    }

    @Test
    void anAnswerAfterTheTimeLimitHoldsNoMoney() {
        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_timeout").awaitsRejectionFor("time-limit-passed");
        order.hasAtTheProvider(0, 0);
        webhooksAreAllSent();

        order.hasAtTheProvider(0, 0);
        assertThat(order.status()).isEqualTo("rejected");
        shop.hasUnreserved(50, cola);
    }

    @Test
    void aChangeThatIsNeverPaidForLeavesTheOldLines() {
        String leaflet = shop.sells("leaflet", 0, 0, 10);
        PlacedOrder order = anna.orders(Map.of(leaflet, 2), "pm_unknown").awaitsStatus("confirmed");
        order.changesTo(Map.of(leaflet, 2, cola, 10));
        eventually(() -> assertThat(order.events()).contains("order.lines-reverted"));

        order.awaitsConfirmationOf(1).hasAtTheProvider(0, 0);
        shop.hasUnreserved(50, cola);
        assertThat(shop.stock(leaflet)).isEqualTo(new Shop.Level(10, 2, 8));
    }

    @Test
    void anOrderThatNobodyPicksLosesItsReservations() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");
        assertThat(shop.stock(cola).reserved()).isEqualTo(10);
        order.awaitsStatus("cancelled");

        order.hasAtTheProvider(0, 0);
        shop.hasUnreserved(50, cola);
        assertThat(order.events()).contains("order.expired");
        eventually(() -> assertThat(order.events()).contains("stock.reservation-expired"));
    }

    @Test
    void anOrderThatIsPickedInTimeDoesNotExpire() {
        PlacedOrder order =
                anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed").isPicked();
        eventually(() -> assertThat(deadlinesOf(order)).isZero());

        assertThat(order.status()).isEqualTo("picked");
        order.isDispatched().isDelivered(0).awaitsStatus("closed").hasAtTheProvider(0, 2000);
    }

    private void webhooksAreAllSent() {
        eventually(() -> assertThat(shop.books()
                        .number("select count(*) from scheduled_tasks where task_name = 'simulated-webhook'"))
                .isZero());
    }

    private long deadlinesOf(PlacedOrder order) {
        return shop.books()
                .sql()
                .sql("select count(*) from scheduled_tasks where convert_from(task_data, 'UTF8') like ?")
                .param("%" + order.id() + "%")
                .query(Long.class)
                .single();
    }
}
