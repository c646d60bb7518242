package consigne.acceptance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingForASilentDatabaseTest {

    /** A reply that does not come is a failure of its own: who asks here waits for half a minute. */
    @Test
    void nobodyWaitsForEver() throws IOException {
        Database database = TestPostgres.freshDatabase();
        try (Wire wire = Wire.to(database);
                Server server = Server.on(wire.at(database))) {
            Shop shop = new Shop(server::address, database);
            String cola = shop.sells("cola", 180, 1, 50);
            shop.customer("anna").orders(Map.of(cola, 1)).awaitsStatus("confirmed");

            wire.fallsSilent();
            isAnOutage(shop.http().get("/api/stock/" + cola));
            isAnOutage(shop.customer("bruno").triesToOrder(Map.of(cola, 1), "pm_ok"));

            wire.speaksAgain();
            Shop.eventually(() ->
                    assertThat(shop.http().get("/api/stock/" + cola).status()).isEqualTo(200));
            shop.customer("chloe").orders(Map.of(cola, 1)).awaitsStatus("confirmed");
        }
    }

    private static void isAnOutage(Reply reply) {
        assertThat(Inside.isHidden(reply).isProblem(503, "unavailable").header("Retry-After"))
                .matches("\\d+");
    }
}
