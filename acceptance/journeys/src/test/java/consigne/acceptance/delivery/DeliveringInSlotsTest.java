package consigne.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Lines;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.acceptance.yard.Yard;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Orders that are delivered: a crate is twelve bottles, and a slot has room for ten crates at eight doors. */
class DeliveringInSlotsTest {

    private static final Database DATABASE = TestPostgres.freshDatabase();
    private static final Server SERVER = Server.on(DATABASE);
    private static final int CRATES = 10;
    private static final int A_CRATE = 12;

    private final Shop shop = new Shop(SERVER::address, DATABASE);
    private final Yard yard = new Yard(shop).isOpen(Map.of("crates", CRATES, "stops", 8));
    private final String cola = shop.sells("cola", 120, 1, 10_000);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void anOrderIsConfirmedOnceItsSlotIsBookedAndGivesItUpWithItself() {
        String slot = yard.slotsWithRoomFor(CRATES).getFirst();
        Customer anna = yard.livesAt("anna", 1);
        PlacedOrder order = ordered(anna, slot, 3).awaitsStatus("confirmed");

        JsonNode delivery = order.view().path("delivery");
        assertThat(delivery.path("slot").asString()).isEqualTo(slot);
        assertThat(delivery.path("addressId").asString()).isEqualTo("home");
        assertThat(delivery.at("/freight/crates").asInt()).isEqualTo(3);
        assertThat(taken(slot)).isEqualTo(3);

        order.changesTo(Map.of(cola, 5 * A_CRATE)).awaitsConfirmationOf(1);
        Shop.eventually(() -> assertThat(taken(slot)).isEqualTo(5));
        order.changesTo(Map.of(cola, 2 * A_CRATE)).awaitsConfirmationOf(2);
        Shop.eventually(() -> assertThat(taken(slot)).isEqualTo(2));
        order.isCancelled();
        Shop.eventually(() -> assertThat(taken(slot)).isZero());
    }

    @Test
    void anOrderMovesToAnotherSlotAndStaysWhereTheOtherIsFull() {
        List<String> slots = yard.slotsWithRoomFor(CRATES);
        String first = slots.get(1);
        String second = slots.get(2);
        PlacedOrder full = ordered(yard.livesAt("full", 1), second, CRATES).awaitsStatus("confirmed");
        PlacedOrder order = ordered(yard.livesAt("mover", 1), first, 4).awaitsStatus("confirmed");

        assertThat(moves(order, second)
                        .isProblem(409, "slot-full")
                        .json()
                        .at("/facts/nearest")
                        .size())
                .isEqualTo(3);
        full.isCancelled();
        Shop.eventually(() -> assertThat(taken(second)).isZero());
        moves(order, second).isFine();
        order.awaitsConfirmationOf(1);
        Shop.eventually(() -> {
            assertThat(taken(first)).isZero();
            assertThat(taken(second)).isEqualTo(4);
        });
    }

    @Test
    void whoFindsASlotFullWaitsAndGetsInWhenSomebodyLeaves() {
        String slot = yard.slotsWithRoomFor(CRATES).get(3);
        PlacedOrder first = ordered(yard.livesAt("first", 1), slot, CRATES).awaitsStatus("confirmed");
        Customer waiting = yard.livesAt("waiting", 1);
        Reply refused = order(waiting, slot, 2).isProblem(409, "slot-full");
        assertThat(refused.json().path("detail").asString()).contains("There is room in");
        shop.http()
                .put("/api/customers/" + waiting.id() + "/waiting/" + slot, Map.of("crates", 2))
                .isFine();

        first.isCancelled();
        Shop.eventually(() -> assertThat(shop.read("/api/slots/" + slot)
                        .at("/holds/0/customerId")
                        .asString())
                .isEqualTo(waiting.id()));
        order(yard.livesAt("pushy", 1), slot, CRATES - 1).isProblem(409, "slot-full");
        ordered(waiting, slot, 2).awaitsStatus("confirmed");
        Shop.eventually(() -> {
            JsonNode now = shop.read("/api/slots/" + slot);
            assertThat(now.path("holds").size()).isZero();
            assertThat(now.at("/taken/crates").asInt()).isEqualTo(2);
        });
    }

    @Test
    void howeverManyRaceForTheLastCratesTheSlotIsNeverOverbooked() throws Exception {
        String slot = yard.slotsWithRoomFor(CRATES).get(4);
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            customers.add(yard.livesAt("racer", 1));
        }
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService race = Executors.newFixedThreadPool(8)) {
            List<Callable<Reply>> tries = customers.stream()
                    .<Callable<Reply>>map(customer -> () -> order(customer, slot, 2))
                    .toList();
            for (Future<Reply> reply : race.invokeAll(tries)) {
                replies.add(reply.get());
            }
        }
        List<PlacedOrder> placed = replies.stream()
                .filter(reply -> reply.status() == 201)
                .map(reply -> new PlacedOrder(shop, reply.json().path("orderId").asString()))
                .toList();
        assertThat(replies).allMatch(reply -> reply.status() == 201 || reply.status() == 409);
        Shop.eventually(
                () -> assertThat(placed).allMatch(order -> order.status().matches("confirmed|rejected")));

        assertThat(placed)
                .filteredOn(order -> order.status().equals("confirmed"))
                .hasSize(CRATES / 2);
        assertThat(placed)
                .filteredOn(order -> order.status().equals("rejected"))
                .allSatisfy(order ->
                        assertThat(order.view().at("/refusal/cause").asString()).isEqualTo("slot-not-available"));
        assertThat(taken(slot)).isEqualTo(CRATES);
    }

    @Test
    void anOrderIsRefusedThatNobodyCouldDeliver() {
        String slot = yard.slotsWithRoomFor(CRATES).getLast();
        Customer anna = yard.livesAt("anna", 1);

        order(yard.livesAt("far", 1, "99999"), slot, 1).isProblem(409, "not-served");
        post(anna, Map.of("slot", slot, "address", "nowhere")).isProblem(409, "unknown-address");
        post(anna, Map.of("slot", "main-2030-01-01-0300", "address", "home")).isProblem(404, "unknown-slot");
        post(anna, Map.of("slot", "main-2020-01-06-1000", "address", "home")).isProblem(409, "past-cut-off");
        assertThat(post(anna, Map.of("slot", slot)).isProblem(400, "malformed").wrong())
                .contains("/address");
        assertThat(post(anna, Map.of("slot", slot, "address", "home", "depot", "north"))
                        .isProblem(400, "malformed")
                        .wrong())
                .contains("/slot");
        shop.http()
                .put("/api/slots/" + slot + "/closure", Map.of("reason", "Snow"))
                .isFine();
        order(anna, slot, 1).isProblem(409, "slot-closed");
        shop.http().delete("/api/slots/" + slot + "/closure").isFine();
        ordered(anna, slot, 1).awaitsStatus("confirmed");
    }

    @Test
    void anAddressKeepsItsNameHoweverOftenTheCustomerSaysWhoTheyAre() {
        Customer anna = shop.customer("anna");
        Map<String, Object> door = Map.of(
                "street", "12 rue des Tanneurs", "postalCode", Yard.SERVED, "place", "Strasbourg", "country", "FR");
        String path = "/api/customers/" + anna.id();
        shop.http()
                .put(path, Map.of("name", "Anna", "addresses", List.of(door)))
                .isFine();
        String first = shop.read(path).at("/who/addresses/0/id").asString();
        shop.http()
                .put(path, Map.of("name", "Anna Blanc", "addresses", List.of(door)))
                .isFine();

        assertThat(first).isNotBlank();
        assertThat(shop.read(path).at("/who/addresses/0/id").asString()).isEqualTo(first);
        shop.as(Token.ofCustomer(anna.id())).http().get(path).isFine();
    }

    private PlacedOrder ordered(Customer customer, String slot, int crates) {
        return yard.orders(customer, slot, cola, crates);
    }

    private Reply order(Customer customer, String slot, int crates) {
        return yard.wants(customer, slot, cola, crates);
    }

    private Reply post(Customer customer, Map<String, String> where) {
        Map<String, Object> body = new LinkedHashMap<>(where);
        body.put("customerId", customer.id());
        body.put("paymentMethod", "pm_ok");
        body.put("lines", Lines.wanted(Map.of(cola, A_CRATE)));
        return shop.http().post("/api/orders", body);
    }

    private Reply moves(PlacedOrder order, String slot) {
        return shop.http().put("/api/orders/" + order.id() + "/slot", Map.of("slot", slot, "address", "home"));
    }

    private int taken(String slot) {
        return shop.read("/api/slots/" + slot).at("/taken/crates").asInt();
    }
}
