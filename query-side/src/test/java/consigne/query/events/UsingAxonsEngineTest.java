package consigne.query.events;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.OrderId;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.query.fixtures.RunningShop;
import consigne.query.pseudonym.Pseudonyms;
import org.junit.jupiter.api.Test;

/** What is shown of events is the same where Axon's own engine stores them. */
class UsingAxonsEngineTest {

    private final OrderId id = anOrder();

    @Test
    void eventsAreListedToldAndExportedLikewise() {
        try (RunningShop shop = RunningShop.open("consigne.event-store=jdbc")) {
            long last = shop.happens(anOrderPlaced(id), new OrderConfirmed(id, 0));
            String anna = shop.bean(Pseudonyms.class).of("anna");

            assertThat(shop.get("/api/events?type=order.placed&aggregate=order:" + id)
                            .items())
                    .singleElement()
                    .asString()
                    .contains("order.placed.v3", "customerId=anna");
            assertThat(shop.get("/api/events?from=" + last).items()).hasSize(1);
            assertThat(shop.get("/api/events/stream?from=1&to=" + last).text())
                    .contains("id:" + last, "order.placed.v3", "order.confirmed.v1");
            assertThat(shop.getAs("analyst", "/api/exports/events").text())
                    .contains(anna)
                    .doesNotContain("\"anna\"");
        }
    }
}
