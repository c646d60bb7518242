package consigne.command.order;

import static consigne.command.given.Drinks.EUR;
import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.aCola;
import static consigne.command.given.Drinks.aCrateOfBeer;
import static consigne.command.given.Drinks.units;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Sku;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderCommand;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.LinesChanged;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.api.order.OrderEvent.OrderExpired;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.order.OrderEvent.PaymentAwaited;
import consigne.api.order.OrderLine;
import consigne.api.order.PackedLine;
import consigne.api.order.Refusal;
import consigne.api.order.RequestedLine;
import consigne.api.past.ImportedInvoice;
import consigne.api.past.ImportedLine;
import consigne.api.payment.PaymentMethod;
import consigne.api.payment.PaymentTerms;
import consigne.api.place.Depot;
import consigne.api.stock.StockId;
import consigne.command.catalogue.Catalogue;
import consigne.command.given.Drinks;
import consigne.command.given.Given;
import consigne.command.stock.Shelf;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An order of six colas and two crates of beer, at every stage of its life. */
final class Orders {

    static final OrderId ORDER = new OrderId("01960000-0000-7000-8000-000000000001");
    static final CustomerId CUSTOMER = new CustomerId("ada");
    static final PaymentMethod CARD = new PaymentMethod("pm_ok");
    static final Refusal NO_COVER = new Refusal(Refusal.Cause.PAYMENT_DECLINED, "No cover.");
    static final PaymentTerms BY_CARD = new PaymentTerms(CARD);
    static final Reason CHANGED_MY_MIND = new Reason("changed my mind");
    static final Refusal OUT_OF_STOCK = new Refusal(Refusal.Cause.OUT_OF_STOCK, "no beer left");
    static final Shelf ENOUGH_OF_ALL = shelf(_ -> new Quantity(1_000));

    private Orders() {}

    static Given<OrderState, OrderCommand, OrderEvent> given(OrderEvent... history) {
        return given(List.of(history));
    }

    static Given<OrderState, OrderCommand, OrderEvent> given(List<OrderEvent> history) {
        return given(Drinks.catalogue(), ENOUGH_OF_ALL).events(history);
    }

    static Given<OrderState, OrderCommand, OrderEvent> given(Catalogue catalogue, Shelf shelf) {
        return Given.nothing(new OrderDecider(catalogue, shelf, Evenings.SLOTS));
    }

    static Shelf shelf(Function<StockId, Quantity> available) {
        return stocks -> stocks.stream().collect(Collectors.toMap(Function.identity(), available));
    }

    static OrderLine colas(long quantity) {
        return aCola().line(units(quantity));
    }

    static OrderLine beers(long quantity) {
        return aCrateOfBeer().line(units(quantity));
    }

    static RequestedLine wanted(Sku sku, long quantity) {
        return new RequestedLine(sku, units(quantity));
    }

    static PackedLine packed(OrderLine line) {
        return new PackedLine(line.sku(), line);
    }

    static HandedOverLine handedOver(OrderLine line) {
        return new HandedOverLine(line, Quantity.ZERO, Quantity.ZERO, null);
    }

    static OrderPlaced anOrderPlaced() {
        return new OrderPlaced(ORDER, CUSTOMER, BY_CARD, Depot.MAIN, List.of(colas(6), beers(2)), MONDAY);
    }

    static LinesChanged changedTo(int change, OrderLine... lines) {
        return new LinesChanged(ORDER, change, List.of(lines));
    }

    static OrderPicked allOfItPicked() {
        return new OrderPicked(ORDER, List.of(packed(colas(6)), packed(beers(2))));
    }

    static List<OrderEvent> placed() {
        return List.of(anOrderPlaced());
    }

    static List<OrderEvent> awaitingPayment() {
        return then(placed(), new PaymentAwaited(ORDER, 0, NO_COVER, TUESDAY));
    }

    static List<OrderEvent> confirmed() {
        return then(placed(), new OrderConfirmed(ORDER, 0));
    }

    static List<OrderEvent> picked() {
        return then(confirmed(), allOfItPicked());
    }

    static List<OrderEvent> dispatched() {
        return then(picked(), new OrderDispatched(ORDER));
    }

    static List<OrderEvent> delivered() {
        return then(
                dispatched(),
                new OrderDelivered(ORDER, List.of(handedOver(colas(6)), handedOver(beers(2))), List.of()));
    }

    static List<OrderEvent> closed() {
        return then(delivered(), new OrderClosed(ORDER));
    }

    static List<OrderEvent> rejected() {
        return then(placed(), new OrderRejected(ORDER, OUT_OF_STOCK));
    }

    static List<OrderEvent> cancelled() {
        return then(placed(), new OrderCancelled(ORDER, CHANGED_MY_MIND));
    }

    static List<OrderEvent> expired() {
        return then(confirmed(), new OrderExpired(ORDER, TUESDAY));
    }

    static List<OrderEvent> imported() {
        return List.of(new OrderImported(ORDER, anInvoice(sold("LANTERN", 5), sold("MUG", 2), sold("MUG", 1))));
    }

    static ImportedInvoice anInvoice(ImportedLine... lines) {
        return new ImportedInvoice("books", "536365", CUSTOMER, MONDAY, EUR, List.of(lines), List.of());
    }

    static ImportedLine sold(String sku, long quantity) {
        return new ImportedLine(new Sku(sku), sku, quantity, BigDecimal.ONE, Money.ofCents(100 * quantity, EUR));
    }

    static List<OrderEvent> then(List<OrderEvent> history, OrderEvent... more) {
        return Stream.concat(history.stream(), Stream.of(more)).toList();
    }
}
