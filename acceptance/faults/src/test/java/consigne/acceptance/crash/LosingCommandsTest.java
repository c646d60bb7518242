package consigne.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Audit;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.Test;

class LosingCommandsTest {

    private final Database database = TestPostgres.freshDatabase();

    @Test
    void everyStepMayFailAndEveryOrderEndsRight() {
        try (Server server = Server.equipped(
                new Wrapping(FailingBus::new),
                database,
                "consigne.sagas.segments=16",
                "consigne.sagas.batch-size=1",
                "spring.datasource.hikari.maximum-pool-size=40",
                "consigne.payment.simulator.delay=1s",
                "consigne.fulfilment.payment-time-limit=20s")) {
            Shop shop = new Shop(server::address, database);
            String cola = shop.sells("cola", 180, 1, 100);
            var never = shop.customer("bert").orders(Map.of(cola, 1), "pm_unknown");
            Orders orders = Orders.placed(shop);
            orders.goTheirWays();
            orders.haveEndedRight();
            never.awaitsRejectionFor("time-limit-passed").hasAtTheProvider(0, 0);

            Shop.eventually(() -> new Audit(shop.books()).findsNothingLeft());
            assertThat(((FailingBus) server.bean(CommandBus.class)).losses()).isGreaterThan(50);
        }
    }
}
