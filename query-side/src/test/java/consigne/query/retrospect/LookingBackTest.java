package consigne.query.retrospect;

import static consigne.query.fixtures.Orders.MORNING;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static consigne.query.fixtures.Orders.cola;
import static consigne.query.fixtures.Orders.water;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import consigne.api.CustomerId;
import consigne.api.Metadata;
import consigne.api.OrderId;
import consigne.api.Page;
import consigne.api.Quantity;
import consigne.api.Reference;
import consigne.api.catalogue.Sku;
import consigne.api.history.FieldChange;
import consigne.api.history.HistoryChanges;
import consigne.api.history.HistoryStep;
import consigne.api.order.OrderEvent.LinesChanged;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.query.fixtures.Deposits;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import consigne.query.fixtures.WholeOrder;
import consigne.runtime.axon.EventJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LookingBackTest {

    private static final RunningShop SHOP = RunningShop.open();

    private final OrderId id = anOrder();
    private final CustomerId customer = new CustomerId("customer-" + id);

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void whatChangedIsToldFieldByFieldWithTheEventsThatTouchedIt() throws Exception {
        long placed = SHOP.happens(anOrderPlaced(id, customer, MORNING, cola(10), water(5)));
        SHOP.happens(new OrderConfirmed(id, 0));
        long changed = SHOP.happens(
                Map.of(Metadata.ACTOR, "nina", Metadata.REASON, "a party"),
                List.of(new LinesChanged(id, 1, List.of(cola(12)))));
        SHOP.happens(new OrderConfirmed(id, 1));

        String since = "/api/orders/" + id + "/changes?from=" + placed;
        assertThat(changes(since))
                .containsOnlyKeys(
                        "/status",
                        "/version",
                        "/change",
                        "/lines/cola-33/quantity",
                        "/lines/cola-33/goods",
                        "/lines/cola-33/vat",
                        "/lines/cola-33/deposits",
                        "/lines/water-75",
                        "/totals/goods",
                        "/totals/vat",
                        "/totals/deposits",
                        "/totals/total",
                        "/reached/1",
                        "/reached/2",
                        "/reached/3");
        assertThat(change(since, "/lines/cola-33/quantity").toString())
                .contains("before=10", "after=12", "position=" + changed, "order.lines-changed.v2", "nina", "a party");
        assertThat(change(since, "/version").events()).hasSize(3);
        assertThat(change(since, "/lines/water-75").after()).isNull();
        assertThat(changes("/api/orders/" + id + "/changes?to=" + placed))
                .containsKeys("/orderId", "/lines", "/totals");
        assertThat(changes("/api/orders/" + id + "/changes?from=" + changed + "&to=" + changed))
                .isEmpty();
    }

    @Test
    void whatIsAskedWronglyOrOfNothingIsRefused() {
        long before = SHOP.happens(anOrderPlaced(anOrder()));
        long placed = SHOP.happens(anOrderPlaced(id));
        String order = "/api/orders/" + id + "/";

        assertThat(SHOP.get(order + "changes?from=" + placed + "&to=" + before).status())
                .isEqualTo(400);
        assertThat(SHOP.get(order + "changes?to=" + before).status()).isEqualTo(404);
        assertThat(SHOP.get(order + "changes?to=999999999").status()).isEqualTo(400);
        assertThat(SHOP.get(order + "steps?cursor=QQ").status()).isEqualTo(400);
        for (String nothing : List.of(
                "/api/orders/" + anOrder() + "/changes",
                "/api/orders/" + anOrder() + "/steps",
                "/api/customers/nobody/deposit/changes",
                "/api/customers/nobody/deposit/steps",
                "/api/stock/nothing/changes",
                "/api/stock/nothing/steps")) {
            assertThat(SHOP.get(nothing).status()).as(nothing).isEqualTo(404);
        }
    }

    @Test
    void anOrderIsWalkedThroughEventByEventAndEachStepIsAStateThatWas() throws Exception {
        long position = SHOP.happens(Map.of(), WholeOrder.of(id));
        List<HistoryStep> steps = steps("/api/orders/" + id + "/steps?limit=5");

        assertThat(steps).hasSize(14);
        for (HistoryStep step : steps) {
            Map<String, Object> then = new HashMap<>(
                    SHOP.get("/api/orders/" + id + "?asOf=" + step.event().position(), position)
                            .body());
            then.keySet().removeAll(List.of("asOf", "allowed"));
            Map<String, Object> view = new HashMap<>(step.view());
            view.remove("allowed");
            assertThat(view).isEqualTo(then);
        }
        assertThat(steps.get(3).toString()).contains("order.confirmed.v1", "before=placed", "after=confirmed");
    }

    @Test
    void depositsAndStockAreLookedBackOnInTheSameWay() throws Exception {
        StockId stock =
                new StockId(new Depot("north"), new Sku("sku-" + id.value().substring(0, 8)));
        SHOP.happens(anOrderPlaced(id, customer, MORNING, cola(1)));
        long charged = SHOP.happens(Deposits.charged(customer, id, 15));
        SHOP.happens(
                Deposits.returned(customer, 10, 0, 0),
                new StockReceived(
                        stock,
                        new Quantity(40),
                        new Reference("LS-1"),
                        new StockLevel(new Quantity(40), Quantity.ZERO)));

        String account = "/api/customers/" + customer + "/deposit/";
        assertThat(change(account + "changes?from=" + charged, "/held/bottle-33/quantity")
                        .toString())
                .contains("before=15", "after=5", "deposit.empties-returned.v1");
        assertThat(steps(account + "steps?limit=2")).hasSize(3);
        String shelf = "/api/stock/" + stock.sku() + "/%s?depot=north";
        assertThat(changes(shelf.formatted("changes"))).containsKeys("/onHand", "/available");
        assertThat(steps(shelf.formatted("steps"))).hasSize(1);
    }

    private static Map<String, FieldChange> changes(String path) throws Exception {
        Answer answer = SHOP.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return EventJson.mapper().readValue(answer.text(), HistoryChanges.class).changes().stream()
                .collect(toMap(FieldChange::field, it -> it));
    }

    private static FieldChange change(String path, String field) throws Exception {
        return Objects.requireNonNull(changes(path).get(field));
    }

    private static List<HistoryStep> steps(String path) throws Exception {
        List<HistoryStep> steps = new ArrayList<>();
        String next = path;
        while (true) {
            Page<HistoryStep> page = EventJson.mapper().readValue(SHOP.get(next).text(), new TypeReference<>() {});
            steps.addAll(page.items());
            if (page.nextCursor() == null) {
                return steps;
            }
            next = path + "&cursor=" + page.nextCursor();
        }
    }
}
