package consigne.query.torture;

import static consigne.query.fixtures.Orders.COLA;

import consigne.api.CustomerId;
import consigne.api.Event;
import consigne.api.Metadata;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.deposit.DepositEvent;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.order.OrderEvent.OrderCredited;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.past.ImportedInvoice;
import consigne.api.payment.PaymentEvent;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent;
import consigne.query.fixtures.Deliveries;
import consigne.query.fixtures.Orders;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** A shop on a busy day: many orders side by side, one event after another; each is followed by a look at its views. */
final class Bustle {

    private static final int ORDERS_A_CUSTOMER = 4;

    private final RunningShop shop;
    private final Random random;
    private final Shelves shelves;
    private final List<Deliveries> accounts = new ArrayList<>();
    private final Said said = new Said();

    Bustle(RunningShop shop, long seed) {
        this.shop = shop;
        this.random = new Random(seed);
        this.shelves = new Shelves(random, Goods.ALL);
    }

    /** What was said of everything while so many orders went their way. */
    Said of(int orders) {
        IntStream.rangeClosed(0, orders / ORDERS_A_CUSTOMER)
                .forEach(n -> accounts.add(new Deliveries(customer(n), random)));
        List<Iterator<List<Event>>> open = new ArrayList<>();
        for (int begun = 0; begun < orders || !open.isEmpty(); ) {
            if (begun < orders && (open.isEmpty() || random.nextInt(3) == 0)) {
                open.add(begin());
                begun++;
            }
            Iterator<List<Event>> one = open.get(random.nextInt(open.size()));
            one.next().forEach(this::happens);
            if (!one.hasNext()) {
                open.remove(one);
            }
            beside().forEach(this::happens);
        }
        return said;
    }

    private Iterator<List<Event>> begin() {
        OrderId order = OrderId.of(new UUID(random.nextLong(), random.nextLong()));
        int customer = random.nextInt(accounts.size());
        return random.nextInt(6) == 0
                ? imported(order, customer(customer)).iterator()
                : new Life(order, customer(customer), random, shelves, accounts.get(customer));
    }

    private List<List<Event>> imported(OrderId order, CustomerId customer) {
        ImportedInvoice was = invoice(customer, "1.25");
        CreditNoteId note = new CreditNoteId(new UUID(random.nextLong(), random.nextLong()));
        return List.of(
                List.of(new OrderImported(order, was)),
                List.of(new OrderCorrected(order, was, invoice(customer, "1.5"))),
                List.of(new OrderCredited(order, note, List.of(new CreditedLine(COLA, new Quantity(1))))));
    }

    private ImportedInvoice invoice(CustomerId customer, String unitPrice) {
        ImportedInvoice it = Orders.invoice("5363" + random.nextInt(10), 1 + random.nextInt(9), unitPrice, "18.00");
        return new ImportedInvoice(
                it.source(), it.number(), customer, it.invoicedAt(), it.currency(), it.lines(), it.charges());
    }

    private List<Event> beside() {
        return switch (random.nextInt(6)) {
            case 0 -> shelves.anything();
            case 1 -> accounts.get(random.nextInt(accounts.size())).atTheDepot();
            default -> List.of();
        };
    }

    private void happens(Event event) {
        Map<String, String> beside = new HashMap<>(Map.of(Metadata.ACTOR, "actor-" + random.nextInt(3)));
        occurredAt(event).ifLater(random, beside);
        long position = shop.happens(beside, List.of(event));
        for (String path : concerned(event)) {
            Answer answer = shop.get(path, position);
            if (answer.status() == 200) {
                said.note(path, position, answer.body());
            }
        }
    }

    /** Drivers scan at the door and send it later; books are of years ago; some clocks are wrong. */
    private Scan occurredAt(Event event) {
        return switch (event) {
            case OrderImported e -> new Scan(e.invoice().invoicedAt(), true);
            case OrderPlaced _, OrderDelivered _, DepositEvent _ ->
                new Scan(Instant.now().minusSeconds(random.nextInt(20_000)), random.nextInt(3) > 0);
            default -> new Scan(Instant.EPOCH, false);
        };
    }

    private record Scan(Instant at, boolean late) {
        void ifLater(Random random, Map<String, String> beside) {
            if (late) {
                beside.put(Metadata.OCCURRED_AT, at.toString());
                if (random.nextInt(5) == 0) {
                    beside.put(Metadata.CLOCK_DOUBTFUL, "true");
                }
            }
        }
    }

    /** Where it is to be seen. */
    private static List<String> concerned(Event event) {
        return switch (event) {
            case OrderPlaced e -> List.of(pathOf(e.orderId()), pathOf(e.customerId()));
            case OrderImported e ->
                List.of(pathOf(e.orderId()), pathOf(e.invoice().customerId()));
            case OrderCorrected e ->
                List.of(pathOf(e.orderId()), pathOf(e.invoice().customerId()));
            case OrderEvent e -> List.of(pathOf(e.orderId()));
            case PaymentEvent e -> List.of(pathOf(e.paymentId().orderId()));
            case DeliverySettled e ->
                List.of(pathOf(e.orderId()), pathOf(e.accountId().customerId()));
            case DepositEvent e -> List.of(pathOf(e.accountId().customerId()));
            case StockEvent e ->
                List.of(stock(e.stockId().sku().value(), e.stockId().depot()));
            case ProductDefined e ->
                List.of(stock(e.sku().value(), Depot.MAIN), stock(e.sku().value(), new Depot("north")));
            default -> List.of();
        };
    }

    private static String pathOf(OrderId order) {
        return "/api/orders/" + order;
    }

    private static String pathOf(CustomerId customer) {
        return "/api/customers/" + customer + "/deposit";
    }

    private static String stock(String sku, Depot depot) {
        return "/api/stock/" + sku + "?depot=" + depot;
    }

    private static CustomerId customer(int number) {
        return new CustomerId("customer-" + number);
    }
}
