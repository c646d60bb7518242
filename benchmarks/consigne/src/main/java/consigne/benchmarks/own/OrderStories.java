package consigne.benchmarks.own;

import consigne.api.CustomerId;
import consigne.api.Event;
import consigne.api.Metadata;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.DepositEvent.DepositCharged;
import consigne.api.deposit.Settlement;
import consigne.api.order.HandedOverLine;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderEvent.LinesChanged;
import consigne.api.order.OrderEvent.LinesReverted;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderLine;
import consigne.api.order.PackedLine;
import consigne.api.order.Refusal;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.CaptureRequested;
import consigne.api.payment.PaymentEvent.PaymentAuthorised;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentMethod;
import consigne.api.payment.PaymentTerms;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent.StockPicked;
import consigne.api.stock.StockEvent.StockReserved;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is stored of orders of two lines that go all the way from the shop to the door: sixteen events each. */
public final class OrderStories {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final ContainerType BOTTLE = new ContainerType("bottle-33");
    private static final int CUSTOMERS = 5_000;
    private static final int PRODUCTS = 400;
    private static final int CHANGES = 12;
    private static final int PLENTY = 1_000;

    private OrderStories() {}

    /** The events of the order of that number. */
    public static List<Event> of(OrderId id, int number) {
        CustomerId customer = new CustomerId("customer-" + number % CUSTOMERS);
        DepositAccountId account = new DepositAccountId(customer);
        PaymentId payment = new PaymentId(id);
        OrderLine first = line(number, 24);
        OrderLine second = line(number + PRODUCTS / 2, 12);
        Money deposits = eur("7.20");
        Money total = eur("77.40");
        Money nothing = eur("0.00");
        List<ChargedContainers> charged = List.of(new ChargedContainers(BOTTLE, new Quantity(36), eur("0.20")));
        return List.of(
                new OrderPlaced(
                        id,
                        customer,
                        new PaymentTerms(new PaymentMethod("pm_ok")),
                        Depot.MAIN,
                        List.of(first, second),
                        MORNING),
                reserved(first, id),
                reserved(second, id),
                new AuthorisationRequested(payment, 1, new PaymentMethod("pm_ok"), total),
                new PaymentAuthorised(payment, 1, total),
                new OrderConfirmed(id, 0),
                picked(first, id),
                picked(second, id),
                new OrderPicked(id, List.of(new PackedLine(first.sku(), first), new PackedLine(second.sku(), second))),
                new OrderDispatched(id),
                new OrderDelivered(id, List.of(handedOver(first), handedOver(second)), List.of()),
                new DepositCharged(account, id, charged),
                new DeliverySettled(
                        account,
                        id,
                        new Settlement(total.minus(deposits), deposits, nothing, total, nothing, total, nothing)),
                new CaptureRequested(payment, 1, total),
                new PaymentCaptured(payment, total, nothing),
                new OrderClosed(id));
    }

    /**
     * The same of an order that was changed a dozen times, and could not be changed once more; sixty events are about
     * it or its payment, and tell its view something. It is paid and not yet closed.
     */
    public static List<Event> ofSixtyEvents(OrderId id, int number) {
        List<Event> story = new ArrayList<>(of(id, number));
        story.removeLast();
        List<Event> changes = new ArrayList<>();
        for (int change = 1; change <= CHANGES; change++) {
            changes.addAll(changed(id, number, change));
        }
        changes.add(new LinesChanged(id, CHANGES + 1, List.of(line(number, PLENTY))));
        changes.add(new LinesReverted(
                id,
                CHANGES + 1,
                lines(number, CHANGES),
                new Refusal(Refusal.Cause.OUT_OF_STOCK, "There are too few.")));
        int confirmed = IntStream.range(0, story.size())
                .filter(step -> story.get(step) instanceof OrderConfirmed)
                .findFirst()
                .orElseThrow();
        story.addAll(confirmed + 1, changes);
        return story;
    }

    private static List<Event> changed(OrderId id, int number, int change) {
        PaymentId payment = new PaymentId(id);
        int attempt = change + 1;
        Money total = eur("77.40");
        return List.of(
                new LinesChanged(id, change, lines(number, change)),
                new AuthorisationRequested(payment, attempt, new PaymentMethod("pm_ok"), total),
                new PaymentAuthorised(payment, attempt, total),
                new OrderConfirmed(id, change));
    }

    private static List<OrderLine> lines(int number, int change) {
        return List.of(line(number, 24 + change), line(number + PRODUCTS / 2, 12));
    }

    /** What is kept beside each event of a story. */
    public static Map<String, String> metadata(UUID command) {
        String id = command.toString();
        return Map.of(
                Metadata.COMMAND_ID, id,
                Metadata.COMMAND, "DeliverOrder",
                Metadata.CORRELATION_ID, id,
                Metadata.CAUSATION_ID, id,
                Metadata.ACTOR, "driver-7",
                Metadata.ACTOR_ROLE, "driver",
                Metadata.ACTOR_CHANNEL, "http",
                Metadata.INITIATOR, "anna");
    }

    private static StockReserved reserved(OrderLine line, OrderId id) {
        return new StockReserved(
                stock(line),
                id,
                line.quantity(),
                MORNING,
                level(100_000, line.quantity().value()));
    }

    private static StockPicked picked(OrderLine line, OrderId id) {
        return new StockPicked(stock(line), id, line.quantity(), Quantity.ZERO, level(100_000, 0));
    }

    private static StockLevel level(long onHand, long reserved) {
        return new StockLevel(new Quantity(onHand), new Quantity(reserved));
    }

    private static StockId stock(OrderLine line) {
        return new StockId(Depot.MAIN, line.sku());
    }

    private static HandedOverLine handedOver(OrderLine line) {
        return new HandedOverLine(line, Quantity.ZERO, Quantity.ZERO, null);
    }

    private static OrderLine line(int number, long bottles) {
        int product = number % PRODUCTS;
        return new OrderLine(
                new Sku("lemonade-" + product),
                new Name("Lemonade number " + product),
                new Quantity(bottles),
                eur("1.95"),
                new VatRate(new BigDecimal("5.5")),
                new LineDeposit(BOTTLE, new Quantity(1), eur("0.20")));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
