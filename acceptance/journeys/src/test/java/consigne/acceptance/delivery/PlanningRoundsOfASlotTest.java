package consigne.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.acceptance.yard.Yard;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A dispatcher has the rounds of a slot searched, asks why, and changes them; two vans of twelve crates drive. */
class PlanningRoundsOfASlotTest {

    private static final Database DATABASE = TestPostgres.freshDatabase();
    private static final Server SERVER = Server.on(DATABASE);

    private final Shop shop = new Shop(SERVER::address, DATABASE);
    private final Yard yard = new Yard(shop)
            .isOpen(Map.of("crates", 24, "stops", 12))
            .hasVan("van-1", 12)
            .hasVan("van-2", 12);
    private final String cola = shop.sells("cola", 120, 1, 10_000);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void roundsAreSearchedPlannedExplainedAndChanged() {
        String slot = yard.slotsWithRoomFor(24).getFirst();
        List<PlacedOrder> orders = new ArrayList<>();
        for (int house = 1; house <= 7; house++) {
            orders.add(yard.orders(yard.livesAt("anna", house), slot, cola, 3).awaitsStatus("confirmed"));
        }
        shop.http().get(plan(slot)).isProblem(404, "not-found");
        shop.http()
                .post("/api/depots/main/rounds?slot=" + slot + "&seconds=2&seed=7", Map.of())
                .isFine();
        JsonNode planned = isPlanned(slot);

        assertThat(planned.at("/plan/unplaced").size()).isZero();
        assertThat(planned.at("/plan/rounds").size()).isEqualTo(2);
        assertThat(planned.path("attempts").asInt()).isPositive();
        assertThat(planned.at("/task/stops/0/empties/basis").asString()).isEqualTo("holds-none");

        JsonNode first = shop.read("/api/rounds/" + slot + ".van-1");
        int stops = first.path("stops").size();
        assertThat(first.path("loading").path(0).asString())
                .isEqualTo(first.path("stops").path(stops - 1).path("orderId").asString());
        String order = first.path("stops").path(0).path("orderId").asString();
        assertThat(why(slot, order))
                .anyMatch(sentence -> sentence.startsWith("It is stop 1 of " + stops + " on the round of van-1."))
                .anyMatch(sentence -> sentence.contains("no empties are expected, since the customer holds none"))
                .anyMatch(sentence -> sentence.startsWith("The best place for it on another way is as stop"));

        pinsAndMoves(slot, order);
        orders.removeIf(each -> each.id().equals(order));
        orders.getFirst().isCancelled();
        Shop.eventually(() -> assertThat(onRounds(slot))
                .hasSize(6)
                .doesNotContain(orders.getFirst().id()));

        breaksDown(slot);
    }

    /** Whether it fits there is told by a trial too, and nothing is done then. */
    private void pinsAndMoves(String slot, String order) {
        String there = "/api/rounds/" + slot + ".van-2/stops/" + order;
        boolean fits =
                shop.read("/api/rounds/" + slot + ".van-2").at("/loaded/crates").asInt() <= 9;
        if (fits) {
            JsonNode trial =
                    shop.http().put(there + "?dryRun=true", Map.of()).isFine().json();
            assertThat(trial.toString()).contains("rounds.stop-moved", "metres");
            shop.http().put(there, Map.of("position", 1)).isFine();
            Shop.eventually(() -> assertThat(shop.read("/api/rounds/" + slot + ".van-2")
                            .at("/stops/0/pinned")
                            .asBoolean())
                    .isTrue());
            assertThat(why(slot, order))
                    .contains("It is pinned to van-2: no search gives it to another van.")
                    .anyMatch(sentence -> sentence.contains("It was moved by hand from van-1 to van-2"));
        } else {
            assertThat(shop.http()
                            .put(there, Map.of())
                            .isProblem(409, "stop-does-not-fit")
                            .json()
                            .path("detail")
                            .asString())
                    .contains("crates too many");
        }
        shop.http()
                .put("/api/rounds/" + slot + ".van-9/stops/" + order, Map.of())
                .isProblem(404, "not-among-the-vans");
        shop.http().put(there, Map.of("position", 0)).isProblem(400, "malformed");
        shop.http().post("/api/depots/north/rounds?slot=" + slot, Map.of()).isProblem(404, "unknown-slot");
    }

    /** The stops of a van that broke down go to the other as far as it can have them; of the rest it is said why. */
    private void breaksDown(String slot) {
        shop.http()
                .put("/api/rounds/" + slot + ".van-1/breakdown", Map.of("reason", "The battery is flat"))
                .isFine();
        Shop.eventually(
                () -> assertThat(shop.read(plan(slot)).path("request").asInt()).isEqualTo(2));
        shop.http().delete("/api/depots/main/rounds/search?slot=" + slot).isFine();
        JsonNode again = isPlanned(slot);

        assertThat(again.at("/off/0/van").asString()).isEqualTo("van-1");
        assertThat(again.at("/plan/rounds").size()).isEqualTo(1);
        assertThat(again.at("/plan/rounds/0/loaded/crates").asInt()).isEqualTo(12);
        assertThat(again.at("/plan/unplaced").size()).isEqualTo(2);
        assertThat(why(slot, again.at("/plan/unplaced/0/orderId").asString()))
                .contains("It is on no round, since no van can have it as the rounds are.")
                .anyMatch(sentence -> sentence.startsWith("It would disturb least as stop"));
    }

    private JsonNode isPlanned(String slot) {
        Shop.eventually(() ->
                assertThat(shop.read(plan(slot)).path("status").asString()).isEqualTo("planned"));
        return shop.read(plan(slot));
    }

    private List<String> onRounds(String slot) {
        return shop.read(plan(slot))
                .at("/plan/rounds")
                .valueStream()
                .flatMap(round -> round.path("stops").valueStream())
                .map(stop -> stop.path("orderId").asString())
                .toList();
    }

    private List<String> why(String slot, String order) {
        return shop.read("/api/depots/main/rounds/why?slot=" + slot + "&order=" + order)
                .path("sentences")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static String plan(String slot) {
        return "/api/depots/main/rounds?slot=" + slot;
    }
}
