package consigne.saga.fulfilment;

import static consigne.saga.fulfilment.Fulfilments.BOTTLE;
import static consigne.saga.fulfilment.Fulfilments.BROKEN;
import static consigne.saga.fulfilment.Fulfilments.CHANGED_MY_MIND;
import static consigne.saga.fulfilment.Fulfilments.COFFEE;
import static consigne.saga.fulfilment.Fulfilments.COLA;
import static consigne.saga.fulfilment.Fulfilments.anOrderPlacedWith;
import static consigne.saga.fulfilment.Fulfilments.coffees;
import static consigne.saga.fulfilment.Fulfilments.colas;
import static consigne.saga.fulfilment.Fulfilments.eur;
import static consigne.saga.fulfilment.Fulfilments.teas;
import static consigne.saga.fulfilment.Fulfilments.units;

import consigne.api.deposit.ValuedEmpties;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderLine;
import consigne.api.order.PackedLine;
import consigne.api.payment.PaymentMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What can become of an order of six colas and a pound of coffee.
 *
 * @param name what happens, in the present tense
 * @param told who does what; what the order does not let people do is left out
 */
record Story(String name, Consumer<Rehearsal> told) {

    static final List<Story> ALL = List.of(
            new Story("an order is confirmed, and nobody picks it", isPlaced("pm_ok")),
            new Story(
                    "a line is out of stock",
                    Story.<Rehearsal>first(rehearsal -> rehearsal.given(shop -> shop.stocks(COLA, units(5))))
                            .andThen(isPlaced("pm_ok"))),
            new Story("the payment is declined", isPlaced("pm_declined")),
            new Story(
                    "the payment is declined, and made otherwise",
                    isPlaced("pm_declined").andThen(isPaidBy("pm_ok"))),
            new Story(
                    "the payment is declined twice, and made otherwise",
                    isPlaced("pm_declined").andThen(isPaidBy("pm_declined")).andThen(isPaidBy("pm_ok"))),
            new Story(
                    "the payment is declined, and fewer are wanted",
                    isPlaced("pm_declined").andThen(isChangedTo(colas(2)))),
            new Story(
                    "the payment is declined, and the order called off",
                    isPlaced("pm_declined").andThen(Story::isCancelled)),
            new Story(
                    "the payment is declined, and made otherwise too late",
                    isPlaced("pm_declined").andThen(Rehearsal::anHourPasses).andThen(isPaidBy("pm_ok"))),
            new Story(
                    "the payment is declined, and the next one never answered",
                    isPlaced("pm_declined").andThen(isPaidBy("pm_unknown")).andThen(Rehearsal::aMinutePasses)),
            new Story("the provider never answers", isPlaced("pm_unknown").andThen(Rehearsal::aMinutePasses)),
            new Story("the provider answers late", isPlaced("pm_timeout").andThen(answers(1))),
            new Story(
                    "the provider answers too late",
                    isPlaced("pm_timeout").andThen(Rehearsal::aMinutePasses).andThen(answers(1))),
            new Story(
                    "the customer calls off while the provider is asked",
                    isPlaced("pm_timeout").andThen(Story::isCancelled)),
            new Story(
                    "the customer calls off what is confirmed",
                    isPlaced("pm_ok").andThen(Story::isCancelled)),
            new Story(
                    "the customer calls off what is picked",
                    isPlaced("pm_ok").andThen(isPicked(colas(6), coffees(1))).andThen(Story::isCancelled)),
            new Story(
                    "more is wanted of what is confirmed",
                    isPlaced("pm_ok").andThen(isChangedTo(colas(9), coffees(1)))),
            new Story("less is wanted of what is confirmed", isPlaced("pm_ok").andThen(isChangedTo(colas(2)))),
            new Story("more is wanted than there is", isPlaced("pm_ok").andThen(isChangedTo(colas(25), coffees(1)))),
            new Story(
                    "more is wanted than is paid for",
                    isPlaced("pm_limited").andThen(isChangedTo(colas(9), coffees(1)))),
            new Story(
                    "more is wanted while the provider is asked",
                    isPlaced("pm_timeout")
                            .andThen(isChangedTo(colas(9), coffees(1)))
                            .andThen(answers(1))
                            .andThen(answers(2))),
            new Story(
                    "more is wanted, and then not",
                    isPlaced("pm_timeout")
                            .andThen(answers(1))
                            .andThen(isChangedTo(colas(9), coffees(1)))
                            .andThen(isChangedTo(colas(6), coffees(1)))
                            .andThen(answers(2))),
            new Story(
                    "more is wanted than there is while the provider is asked for more",
                    isPlaced("pm_timeout")
                            .andThen(answers(1))
                            .andThen(isChangedTo(colas(9), coffees(1)))
                            .andThen(isChangedTo(colas(25), coffees(1)))),
            new Story("everything is delivered", isDispatched().andThen(isHandedOver(all(colas(6)), all(coffees(1))))),
            new Story(
                    "picking comes up short",
                    isPlaced("pm_ok")
                            .andThen(isPicked(colas(4)))
                            .andThen(Story::leaves)
                            .andThen(isHandedOver(all(colas(4))))),
            new Story(
                    "tea is picked in place of coffee",
                    isPlaced("pm_ok")
                            .andThen(rehearsal -> rehearsal.act(shop -> shop.pick(
                                    List.of(new PackedLine(COLA, colas(6)), new PackedLine(COFFEE, teas(1))))))
                            .andThen(Story::leaves)
                            .andThen(isHandedOver(all(colas(6)), all(teas(1))))),
            new Story(
                    "some is refused at the door and some is lost",
                    isDispatched()
                            .andThen(isHandedOver(
                                    new HandedOverLine(colas(3), units(2), units(1), BROKEN), all(coffees(1))))),
            new Story(
                    "empties come to more than is due",
                    isDispatched()
                            .andThen(rehearsal -> rehearsal.act(shop -> shop.deliver(
                                    List.of(all(colas(6)), all(coffees(1))),
                                    List.of(new ValuedEmpties(BOTTLE, units(100), eur("0.20"))))))),
            new Story(
                    "credit pays for a part",
                    Story.<Rehearsal>first(rehearsal -> rehearsal.given(shop -> shop.owes(eur("6.30"))))
                            .andThen(isDispatched())
                            .andThen(isHandedOver(all(colas(6)), all(coffees(1))))));

    @Override
    public String toString() {
        return name;
    }

    private static <T> Consumer<T> first(Consumer<T> part) {
        return part;
    }

    private static Consumer<Rehearsal> isPlaced(String paymentMethod) {
        return rehearsal -> rehearsal.act(shop -> shop.place(anOrderPlacedWith(paymentMethod)));
    }

    private static Consumer<Rehearsal> answers(int attempt) {
        return rehearsal -> rehearsal.providerAnswers(attempt);
    }

    private static Consumer<Rehearsal> isPaidBy(String paymentMethod) {
        return rehearsal -> rehearsal.act(shop -> shop.payBy(new PaymentMethod(paymentMethod)));
    }

    private static void isCancelled(Rehearsal rehearsal) {
        rehearsal.act(shop -> shop.cancel(CHANGED_MY_MIND));
    }

    private static Consumer<Rehearsal> isChangedTo(OrderLine... lines) {
        return rehearsal -> rehearsal.act(shop -> shop.change(List.of(lines)));
    }

    private static Consumer<Rehearsal> isPicked(OrderLine... lines) {
        List<PackedLine> packed = Arrays.stream(lines)
                .map(line -> new PackedLine(line.sku(), line))
                .toList();
        return rehearsal -> rehearsal.act(shop -> shop.pick(packed));
    }

    private static void leaves(Rehearsal rehearsal) {
        rehearsal.act(shop -> shop.dispatch());
    }

    private static Consumer<Rehearsal> isDispatched() {
        return isPlaced("pm_ok").andThen(isPicked(colas(6), coffees(1))).andThen(Story::leaves);
    }

    private static Consumer<Rehearsal> isHandedOver(HandedOverLine... lines) {
        List<HandedOverLine> all = new ArrayList<>(List.of(lines));
        return rehearsal -> rehearsal.act(shop -> shop.deliver(all, List.of()));
    }

    private static HandedOverLine all(OrderLine line) {
        return new HandedOverLine(line, units(0), units(0), null);
    }
}
