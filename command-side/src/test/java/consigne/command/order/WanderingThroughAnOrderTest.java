package consigne.command.order;

import static consigne.command.given.Drinks.ABSINTHE;
import static consigne.command.given.Drinks.BARREL;
import static consigne.command.given.Drinks.BEER;
import static consigne.command.given.Drinks.COFFEE;
import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.JUNE;
import static consigne.command.given.Drinks.LEMONADE;
import static consigne.command.given.Drinks.SMALL_BOTTLE;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.WATER;
import static consigne.command.given.Drinks.aCola;
import static consigne.command.given.Drinks.aLemonade;
import static consigne.command.given.Drinks.catalogue;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;
import static consigne.command.order.Orders.CHANGED_MY_MIND;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.OUT_OF_STOCK;
import static consigne.command.order.Orders.allOfItPicked;
import static consigne.command.order.Orders.anInvoice;
import static consigne.command.order.Orders.anOrderPlaced;
import static consigne.command.order.Orders.beers;
import static consigne.command.order.Orders.changedTo;
import static consigne.command.order.Orders.colas;
import static consigne.command.order.Orders.handedOver;
import static consigne.command.order.Orders.packed;
import static consigne.command.order.Orders.sold;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Sku;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.deposit.Empties;
import consigne.api.order.DeliveredLine;
import consigne.api.order.OrderCommand;
import consigne.api.order.OrderCommand.AwaitPayment;
import consigne.api.order.OrderCommand.CancelOrder;
import consigne.api.order.OrderCommand.ChangeLines;
import consigne.api.order.OrderCommand.ChoosePaymentMethod;
import consigne.api.order.OrderCommand.CloseOrder;
import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderCommand.CreditOrder;
import consigne.api.order.OrderCommand.DeliverOrder;
import consigne.api.order.OrderCommand.DispatchOrder;
import consigne.api.order.OrderCommand.ExpireOrder;
import consigne.api.order.OrderCommand.ImportOrder;
import consigne.api.order.OrderCommand.PickOrder;
import consigne.api.order.OrderCommand.PlaceOrder;
import consigne.api.order.OrderCommand.RejectOrder;
import consigne.api.order.OrderCommand.RejectUnpaid;
import consigne.api.order.OrderCommand.RevertLines;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderLine;
import consigne.api.order.PackedFor;
import consigne.api.order.PackedLine;
import consigne.api.order.PickedLine;
import consigne.api.order.RequestedLine;
import consigne.api.place.Depot;
import consigne.command.given.Story;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked of an order in whatever order: it is accepted or refused, and nobody pays more than agreed. */
class WanderingThroughAnOrderTest {

    @Property(seed = "20260302")
    void nobodyPaysMoreThanWasAgreed(@ForAll("commands") List<OrderCommand> commands) {
        Quantity lemonades = units(3);
        Story<OrderState, OrderCommand, OrderEvent> story = new Story<>(new OrderDecider(
                catalogue(),
                Orders.shelf(stock -> stock.sku().equals(LEMONADE) ? lemonades : units(100)),
                Evenings.SLOTS));
        story.happened(anOrderPlaced());
        OrderBill bill = new OrderBill();
        commands.forEach(story::send);
        story.events().forEach(bill::note);
        bill.holdsNoMoreInPlaceOfOthers(LEMONADE, lemonades);
        story.isTheSameWhenToldAgain();
    }

    @Property(seed = "20260302")
    void whateverFollowsIsPossible(@ForAll("commands") List<OrderCommand> commands) {
        Story<OrderState, OrderCommand, OrderEvent> story =
                new Story<>(new OrderDecider(catalogue(), Orders.ENOUGH_OF_ALL, Evenings.SLOTS));
        commands.forEach(story::send);
        story.isTheSameWhenToldAgain();
    }

    @Example
    void aDearerSubstituteIsNoticed() {
        isNoticed(
                anOrderPlaced(),
                new OrderPicked(
                        ORDER, List.of(new PackedLine(COLA, aCola("1.21").line(units(6))))));
    }

    @Example
    void moreThanWasOrderedIsNoticed() {
        isNoticed(anOrderPlaced(), new OrderPicked(ORDER, List.of(packed(colas(7)))));
    }

    @Example
    void moreOfASubstituteThanIsOnTheShelfIsNoticed() {
        OrderBill bill = new OrderBill();
        bill.note(anOrderPlaced());
        OrderLine two = aLemonade().line(units(2));
        OrderLine cheap = new OrderLine(two.sku(), two.name(), two.quantity(), eur("1.00"), two.vatRate(), null);
        bill.note(new OrderPicked(ORDER, List.of(new PackedLine(COLA, cheap), new PackedLine(BEER, cheap))));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> bill.holdsNoMoreInPlaceOfOthers(LEMONADE, units(3)));
        bill.holdsNoMoreInPlaceOfOthers(LEMONADE, units(4));
    }

    @Example
    void whatIsLostAtTheDoorIsNoticed() {
        isNoticed(
                anOrderPlaced(),
                allOfItPicked(),
                new OrderDelivered(ORDER, List.of(handedOver(colas(5)), handedOver(beers(2))), List.of()));
        isNoticed(
                anOrderPlaced(), allOfItPicked(), new OrderDelivered(ORDER, List.of(handedOver(colas(6))), List.of()));
    }

    @Example
    void aPriceThatChangesOnTheWayIsNoticed() {
        isNoticed(anOrderPlaced(), changedTo(1, aCola("1.21").line(units(6))));
    }

    private static void isNoticed(OrderEvent... events) {
        OrderBill bill = new OrderBill();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> List.of(events).forEach(bill::note));
    }

    @Provide
    Arbitrary<List<OrderCommand>> commands() {
        return Arbitraries.frequencyOf(
                        Tuple.of(
                                1,
                                requested()
                                        .map(lines -> new PlaceOrder(
                                                ORDER, Orders.CUSTOMER, Orders.CARD, Depot.MAIN, lines, JUNE))),
                        Tuple.of(5, requested().map(lines -> new ChangeLines(ORDER, lines, TUESDAY))),
                        Tuple.of(6, changes().map(change -> new ConfirmOrder(ORDER, change))),
                        Tuple.of(2, changes().map(change -> new RevertLines(ORDER, change, OUT_OF_STOCK))),
                        Tuple.of(2, changes().map(change -> new AwaitPayment(ORDER, change, Orders.NO_COVER, JUNE))),
                        Tuple.of(2, Arbitraries.just(new ChoosePaymentMethod(ORDER, Orders.CARD))),
                        Tuple.of(1, Arbitraries.just(new RejectUnpaid(ORDER, JUNE))),
                        Tuple.of(1, Arbitraries.just(new RejectOrder(ORDER, OUT_OF_STOCK))),
                        Tuple.of(1, Arbitraries.just(new CancelOrder(ORDER, CHANGED_MY_MIND))),
                        Tuple.of(1, Arbitraries.just(new ExpireOrder(ORDER, TUESDAY))),
                        Tuple.of(8, picked().map(lines -> new PickOrder(ORDER, lines, TUESDAY))),
                        Tuple.of(4, Arbitraries.just(new DispatchOrder(ORDER))),
                        Tuple.of(
                                6,
                                Combinators.combine(delivered(), empties())
                                        .as((lines, empties) -> new DeliverOrder(ORDER, lines, empties, JUNE))),
                        Tuple.of(2, Arbitraries.just(new CloseOrder(ORDER))),
                        Tuple.of(1, Arbitraries.just(new ImportOrder(ORDER, anInvoice(sold("MUG", 6))))),
                        Tuple.of(
                                1,
                                Combinators.combine(
                                                changes(), Arbitraries.longs().between(1, 4))
                                        .as((note, mugs) -> new CreditOrder(
                                                ORDER,
                                                new CreditNoteId(new UUID(0, note)),
                                                List.of(new CreditedLine(new Sku("MUG"), units(mugs)))))))
                .map(OrderCommand.class::cast)
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<List<RequestedLine>> requested() {
        return Combinators.combine(skus(), Arbitraries.longs().between(1, 12))
                .as((sku, quantity) -> new RequestedLine(sku, units(quantity)))
                .list()
                .uniqueElements(RequestedLine::sku)
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static Arbitrary<List<PickedLine>> picked() {
        return Combinators.combine(skus(), Arbitraries.longs().between(0, 8), skus().injectNull(0.6))
                .as((sku, quantity, substitute) -> new PickedLine(sku, units(quantity), substitute))
                .list()
                .uniqueElements(line -> new PackedFor(line.packed(), line.sku()))
                .ofMaxSize(3);
    }

    private static Arbitrary<List<DeliveredLine>> delivered() {
        return Combinators.combine(
                        skus(),
                        Arbitraries.longs().between(0, 8),
                        Arbitraries.longs().between(0, 2))
                .as((sku, delivered, lost) ->
                        new DeliveredLine(sku, units(delivered), units(lost), new Reason("dropped")))
                .list()
                .uniqueElements(DeliveredLine::sku)
                .ofMaxSize(2);
    }

    private static Arbitrary<List<Empties>> empties() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(9, SMALL_BOTTLE), Tuple.of(1, BARREL)),
                        Arbitraries.longs().between(1, 30))
                .as((container, quantity) -> new Empties(container, units(quantity)))
                .list()
                .uniqueElements(Empties::container)
                .ofMaxSize(2);
    }

    private static Arbitrary<Sku> skus() {
        return Arbitraries.frequency(
                Tuple.of(6, COLA),
                Tuple.of(4, BEER),
                Tuple.of(3, LEMONADE),
                Tuple.of(2, WATER),
                Tuple.of(2, COFFEE),
                Tuple.of(1, ABSINTHE));
    }

    private static Arbitrary<Integer> changes() {
        return Arbitraries.integers().between(0, 4);
    }
}
