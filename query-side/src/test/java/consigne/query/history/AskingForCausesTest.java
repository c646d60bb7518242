package consigne.query.history;

import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.COLA;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderImported;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static consigne.query.fixtures.Orders.eur;
import static consigne.query.fixtures.Orders.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Event;
import consigne.api.Metadata;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reference;
import consigne.api.creditnote.CreditMatch;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderCredited;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentMethod;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockEvent.StockReserved;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.query.fixtures.Deposits;
import consigne.query.fixtures.RunningShop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AskingForCausesTest {

    private static final RunningShop SHOP = RunningShop.open();
    private static final StockId STOCK = new StockId(Depot.MAIN, COLA);

    private final OrderId id = anOrder();
    private long position;

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void theCausesOfAnEventLeadBackToWhatAPersonDid() {
        String placed = begins("place-" + id, anOrderPlaced(id));
        String reserved = follows(placed, "reserve-" + id, reserved(10));
        String confirmed = follows(reserved, "confirm-" + id, new OrderConfirmed(id, 0));

        Map<String, Object> graph = ask("/api/orders/" + id + "/history/" + confirmed + "/causes");

        assertThat(graph).containsEntry("root", "place-" + id).containsEntry("complete", true);
        assertThat(ids(graph))
                .containsExactly("place-" + id, placed, "reserve-" + id, reserved, "confirm-" + id, confirmed);
        assertThat(edges(graph))
                .containsExactlyInAnyOrder(
                        "place-" + id + " " + placed,
                        placed + " reserve-" + id,
                        "reserve-" + id + " " + reserved,
                        reserved + " confirm-" + id,
                        "confirm-" + id + " " + confirmed);
        assertThat(nodes(graph).getFirst()).containsEntry("kind", "command").containsEntry("name", "PlaceOrder");
        assertThat(nodes(graph).getLast())
                .containsEntry("aggregateId", "order:" + id)
                .containsKeys("at", "position");
    }

    @Test
    void theEffectsOfAnEventReachAcrossStockAndPayment() {
        String placed = begins("place-" + id, anOrderPlaced(id));
        String reserved = follows(placed, "reserve-" + id, reserved(10));
        String asked = follows(
                reserved,
                "pay-" + id,
                new AuthorisationRequested(new PaymentId(id), 1, new PaymentMethod("pm_ok"), eur("19.00")));
        String unrelated = begins("another-" + id, new OrderConfirmed(id, 0));

        Map<String, Object> ofPlaced = ask("/api/orders/" + id + "/history/" + placed + "/effects");
        Map<String, Object> ofReserved = ask("/api/orders/" + id + "/history/" + reserved + "/effects");

        assertThat(ids(ofPlaced)).contains(placed, reserved, asked).doesNotContain(unrelated);
        assertThat(ids(ofReserved)).startsWith("place-" + id, placed).endsWith("pay-" + id, asked);
        assertThat(ask("/api/orders/" + id + "/history/" + asked + "/effects")).containsEntry("root", "place-" + id);
    }

    @Test
    void theEffectsOfACreditNoteReachOtherOrders() {
        OrderId other = anOrder();
        SHOP.happens(anOrderImported(id, "1"), anOrderImported(other, "2"));
        CreditNoteId note = new CreditNoteId(UUID.randomUUID());
        String issued = begins(
                "credit-" + id,
                new CreditNoteIssued(
                        note,
                        invoice("C3", -2, "1.25", "0.00"),
                        List.of(
                                new CreditMatch(COLA, id, new Quantity(1)),
                                new CreditMatch(COLA, other, new Quantity(1))),
                        List.of()));
        String credited = follows(issued, "take-back-" + other, new OrderCredited(other, note, List.of()));

        assertThat(ids(ask("/api/orders/" + id + "/history/" + issued + "/effects")))
                .contains(credited);
        assertThat(ids(ask("/api/orders/" + other + "/history/" + credited + "/causes")))
                .contains("credit-" + id, issued);
    }

    @Test
    void whatLedToAMovementOfGlassIsShown() {
        String placed = begins("place-" + id, anOrderPlaced(id));
        String charged = follows(placed, "charge-" + id, Deposits.charged(ANNA, id, 3));

        Map<String, Object> graph = ask("/api/customers/anna/deposit/ledger/" + charged + "/causes");

        assertThat(ids(graph)).containsExactly("place-" + id, placed, "charge-" + id, charged);
        assertThat(SHOP.get("/api/customers/bruno/deposit/ledger/" + charged + "/causes")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatLedToAMovementOfStockIsShown() {
        String received = begins(
                "receive-" + id, new StockReceived(STOCK, new Quantity(50), new Reference("LS-1"), level(50, 0)));
        String placed = begins("place-" + id, anOrderPlaced(id));
        String reserved = follows(placed, "reserve-" + id, reserved(10));

        assertThat(ids(ask("/api/stock/cola-33/movements/" + received + "/causes")))
                .containsExactly("receive-" + id, received);
        assertThat(ids(ask("/api/stock/cola-33/movements/" + reserved + "/causes")))
                .containsExactly("place-" + id, placed, "reserve-" + id, reserved);
    }

    @Test
    void ofWhatIsNotKnownHereTheIdIsShown() {
        String placed = follows("import-7", "take-over-" + id, anOrderImported(id, "7"));

        Map<String, Object> graph = ask("/api/orders/" + id + "/history/" + placed + "/causes");

        assertThat(graph).containsEntry("root", "import-7");
        assertThat(nodes(graph).getFirst()).isEqualTo(Map.of("id", "import-7", "kind", "elsewhere"));
    }

    @Test
    void moreThanIsShownAtOnceIsNotAll() {
        String placed = begins("place-" + id, anOrderPlaced(id));
        for (int i = 0; i < 260; i++) {
            follows(placed, "again-" + i + "-" + id, new OrderConfirmed(id, i));
        }

        Map<String, Object> graph = ask("/api/orders/" + id + "/history/" + placed + "/effects");

        assertThat(graph).containsEntry("complete", false);
        assertThat(nodes(graph)).hasSizeBetween(490, CausalSketch.MOST);
    }

    @Test
    void anEventOfAnotherOrderIsNotThere() {
        String placed = begins("place-" + id, anOrderPlaced(id));

        assertThat(SHOP.get("/api/orders/" + anOrder() + "/history/" + placed + "/causes", position)
                        .status())
                .isEqualTo(404);
        assertThat(SHOP.get("/api/orders/" + id + "/history/x y/causes".replace(" ", "%20"), position)
                        .status())
                .isEqualTo(400);
    }

    private String begins(String command, Event event) {
        return happens(command, command, "PlaceOrder", event);
    }

    private String follows(String cause, String command, Event event) {
        return happens(cause, command, "GoOn", event);
    }

    private String happens(String cause, String command, String name, Event event) {
        position = SHOP.happens(
                Map.of(
                        Metadata.COMMAND_ID, command,
                        Metadata.COMMAND, name,
                        Metadata.CAUSATION_ID, cause,
                        Metadata.ACTOR, "anna"),
                List.of(event));
        return SHOP.eventIds().getLast();
    }

    private Map<String, Object> ask(String path) {
        return SHOP.get(path, position).body();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> nodes(Map<String, Object> graph) {
        return (List<Map<String, Object>>) graph.getOrDefault("nodes", List.of());
    }

    private static List<Object> ids(Map<String, Object> graph) {
        return nodes(graph).stream()
                .map(node -> (Object) String.valueOf(node.get("id")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> edges(Map<String, Object> graph) {
        return ((List<Map<String, Object>>) graph.getOrDefault("edges", List.of()))
                .stream().map(edge -> edge.get("from") + " " + edge.get("to")).toList();
    }

    private StockReserved reserved(long quantity) {
        return new StockReserved(STOCK, id, new Quantity(quantity), Instant.EPOCH, level(50, quantity));
    }

    private static StockLevel level(long onHand, long reserved) {
        return new StockLevel(new Quantity(onHand), new Quantity(reserved));
    }
}
