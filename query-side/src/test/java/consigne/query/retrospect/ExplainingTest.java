package consigne.query.retrospect;

import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.BOTTLE;
import static consigne.query.fixtures.Orders.MORNING;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderImported;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static consigne.query.fixtures.Orders.cola;
import static consigne.query.fixtures.Orders.delivered;
import static consigne.query.fixtures.Orders.eur;
import static consigne.query.fixtures.Orders.water;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.CustomerId;
import consigne.api.Metadata;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reference;
import consigne.api.catalogue.Sku;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.Settlement;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.history.Explanation;
import consigne.api.history.HistoryEvent;
import consigne.api.history.Term;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockEvent.StockReserved;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.query.fixtures.Deposits;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import consigne.runtime.axon.EventJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ExplainingTest {

    private static final RunningShop SHOP = RunningShop.open();

    private final OrderId id = anOrder();
    private final String order = "/api/orders/" + id;

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void whatIsDueIsExplainedByItsTermsInWords() throws Exception {
        SHOP.happens(anOrderPlaced(id));
        SHOP.happens(delivered(id, List.of(new ValuedEmpties(BOTTLE, new Quantity(14), eur("0.20"))), cola(65)));
        long settled = SHOP.happens(settled("78.00", "8.00", "2.80", "83.20"));

        Explanation due = why(order, "settlement.due");

        assertThat(due.rule()).isEqualTo("78.00 goods + 8.00 deposits − 2.80 for 14 empties = 83.20 EUR");
        assertThat(due.terms()).hasSize(3).allMatch(term -> term.position() == settled);
        assertThat(due.value()).isEqualTo(Map.of("amount", "83.20", "currency", "EUR"));
        assertThat(why(order, "settlement.goods").rule()).isEqualTo("78.00 for 65 Cola at 1.20 = 78.00 EUR");
        assertThat(why(order, "settlement.deposits").rule()).isEqualTo("8.00 deposits = 8.00 EUR");
    }

    @Test
    void nothingBelowZeroIsDue() throws Exception {
        SHOP.happens(anOrderPlaced(id));
        SHOP.happens(delivered(id, List.of(), cola(1)));
        SHOP.happens(settled("1.20", "0.20", "2.80", "0.00"));

        assertThat(why(order, "due").rule())
                .isEqualTo("1.20 goods + 0.20 deposits − 2.80 for empties"
                        + " + 1.40 left to the customer as credit, since nothing below zero is due = 0.00 EUR");
        assertThat(why(order, "creditLeft").rule())
                .isEqualTo("2.80 for empties − 1.20 goods − 0.20 deposits = 1.40 EUR");
    }

    @Test
    void theTotalOfAnOrderIsExplainedByWhatEachLineComesTo() throws Exception {
        long placed = SHOP.happens(anOrderPlaced(id));

        assertThat(why(order, "total").rule()).isEqualTo("16.00 goods + 3.00 deposits = 19.00 EUR");
        assertThat(why(order, "/totals/goods").rule())
                .isEqualTo("12.00 for 10 Cola at 1.20 + 4.00 for 5 Water at 0.80 = 16.00 EUR");
        assertThat(why(order, "/lines/1/deposits").field()).isEqualTo("/lines/water-75/deposits");
        assertThat(why(order, "/lines/water-75/deposits").rule()).isEqualTo("1.00 for 5 bottle-33 at 0.20 = 1.00 EUR");
        assertThat(why(order, "totals.charges").rule()).isEqualTo("Nothing adds up to it: 0.00 EUR");
        assertThat(why(order, "totals.total.amount&asOf=" + placed).field()).isEqualTo("/totals/total");
    }

    @Test
    void anImportedOrderIsExplainedByItsBooks() throws Exception {
        SHOP.happens(anOrderImported(id, "536365-" + id));

        assertThat(why(order, "total").rule()).isEqualTo("7.50 goods + 18.00 charges = 25.50 GBP");
        assertThat(why(order, "totals.charges").rule()).isEqualTo("18.00 for 1 POSTAGE at 18.00 = 18.00 GBP");
    }

    @Test
    void whatNoRuleComputesIsExplainedByTheEventThatSaysIt() throws Exception {
        long placed = SHOP.happens(anOrderPlaced(id));
        long confirmed = SHOP.happens(Map.of(Metadata.ACTOR, "fulfilment"), List.of(new OrderConfirmed(id, 0)));

        Explanation status = why(order, "status");

        assertThat(status.rule()).isEqualTo("order.confirmed.v1 says confirmed, instead of placed");
        assertThat(status.terms()).isEmpty();
        assertThat(status.before()).isEqualTo("placed");
        assertThat(status.events()).extracting(HistoryEvent::position).containsExactly(confirmed);
        assertThat(status.events().getFirst().actor().subject()).isEqualTo("fulfilment");
        assertThat(why(order, "status&asOf=" + placed).value()).isEqualTo("placed");
        assertThat(why(order, "cancellation").rule()).isEqualTo("No event has given it a value");
    }

    @Test
    void anUnknownFieldIsRefusedWithThoseThatThereAre() {
        SHOP.happens(anOrderPlaced(id, ANNA, MORNING, cola(10), water(5)));

        for (String unknown : List.of("profit", "lines.beer", "quantity", "/", "", "/lines/7")) {
            Answer refused = SHOP.get(order + "/why?field=" + unknown);
            assertThat(refused.status()).as(unknown).isEqualTo(400);
        }
        assertThat(SHOP.get(order + "/why?field=profit").text())
                .contains("/status", "/totals/total", "/lines/cola-33/quantity");
        assertThat(SHOP.get("/api/orders/" + anOrder() + "/why?field=status").status())
                .isEqualTo(404);
    }

    @Test
    void creditAndGlassAreExplainedByEveryMovement() throws Exception {
        CustomerId customer = new CustomerId("customer-" + id);
        String account = "/api/customers/" + customer + "/deposit";
        long charged = SHOP.happens(Deposits.charged(customer, id, 15));
        long returned = SHOP.happens(Deposits.returned(customer, 10, 2, 1));
        SHOP.happens(Deposits.paidOut(customer, "0.40"));

        assertThat(why(account, "credit").rule())
                .isEqualTo("2.00 for 10 bottle-33 brought back + 0.40 for 2 bottle-33 brought back beyond those held"
                        + " − 0.40 paid out = 2.00 EUR");
        Explanation held = why(account, "held.bottle-33.quantity");
        assertThat(held.rule()).isEqualTo("15 delivered − 10 brought back = 5");
        assertThat(held.terms()).extracting(Term::position).containsExactly(charged, returned);
    }

    @Test
    void whatIsOnHandIsExplainedByEveryMovement() throws Exception {
        StockId stock = new StockId(Depot.MAIN, new Sku("sku-" + id.value().substring(0, 8)));
        SHOP.happens(
                new StockReceived(stock, new Quantity(40), new Reference("LS-1"), level(40, 0)),
                new StockReserved(stock, id, new Quantity(15), Instant.MAX, level(40, 15)));

        assertThat(why("/api/stock/" + stock.sku(), "onHand").rule()).isEqualTo("40 received with LS-1 = 40");
        assertThat(why("/api/stock/" + stock.sku(), "available").rule()).isEqualTo("40 on hand − 15 reserved = 25");
    }

    private static Explanation why(String thing, String field) throws Exception {
        Answer answer = SHOP.get(thing + "/why?field=" + field);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return EventJson.mapper().readValue(answer.text(), Explanation.class);
    }

    private DeliverySettled settled(String goods, String deposits, String empties, String due) {
        String left = eur(due).minus(eur(goods).plus(eur(deposits)).minus(eur(empties)))
                .amount();
        return new DeliverySettled(
                Deposits.accountOf(ANNA),
                id,
                new Settlement(eur(goods), eur(deposits), eur(empties), eur(due), eur("0.00"), eur(due), eur(left)));
    }

    private static StockLevel level(long onHand, long reserved) {
        return new StockLevel(new Quantity(onHand), new Quantity(reserved));
    }
}
