package consigne.saga.fulfilment;

import static consigne.saga.fulfilment.Fulfilments.COFFEE;
import static consigne.saga.fulfilment.Fulfilments.COLA;
import static consigne.saga.fulfilment.Fulfilments.ORDER;
import static consigne.saga.fulfilment.Fulfilments.coffees;
import static consigne.saga.fulfilment.Fulfilments.colas;
import static consigne.saga.fulfilment.Fulfilments.confirmed;
import static consigne.saga.fulfilment.Fulfilments.units;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Command;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Sku;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderLine;
import consigne.api.order.PackedLine;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand.PickStock;
import consigne.api.stock.StockCommand.ReleaseReservation;
import consigne.api.stock.StockCommand.ReturnStock;
import consigne.api.stock.StockCommand.WriteOffStock;
import consigne.api.stock.StockId;
import consigne.runtime.commands.Commands;
import consigne.saga.neighbours.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

/** A product that was picked in place of several: its stock is moved once, whatever number of lines it is in. */
class StandingInForSeveralTest {

    private static final Sku LEMONADE = new Sku("LEMONADE-33");
    private static final StockId LEMONADES = new StockId(Depot.MAIN, LEMONADE);
    private static final Reason DROPPED = new Reason("dropped");
    private static final Reason STOLEN = new Reason("stolen");

    private final HeardCommands bus = new HeardCommands(_ -> Reply.done(), (_, _) -> {});
    private final Completion completion = new Completion(new FulfilmentSteps(
            new Commands(bus, bus, Duration.ofSeconds(5)),
            new RefusedSteps(new SimpleMeterRegistry()),
            GenericEventMessage.asEventMessage("something happened")));

    @Test
    void allOfItIsTakenOffTheShelfAtOnce() {
        Fulfilment then = completion.picked(
                confirmed(),
                new OrderPicked(
                        ORDER,
                        List.of(
                                new PackedLine(COLA, lemonades(colas(6))),
                                new PackedLine(COFFEE, lemonades(coffees(1))))));

        assertThat(sent())
                .containsExactlyInAnyOrder(
                        new PickStock(LEMONADES, ORDER, units(7)),
                        new ReleaseReservation(new StockId(Depot.MAIN, COLA), ORDER),
                        new ReleaseReservation(new StockId(Depot.MAIN, COFFEE), ORDER));
        assertThat(then.picked()).isEqualTo(Map.of(LEMONADE, units(7)));
    }

    @Test
    void whatIsNotTakenComesBackAtOnceAndWhatIsLostIsWrittenOffForEachReason() {
        completion.delivered(
                confirmed(),
                new OrderDelivered(
                        ORDER,
                        List.of(
                                lost(colas(6), 2, 1, DROPPED),
                                lost(coffees(4), 1, 2, STOLEN),
                                lost(colas(3), 0, 3, DROPPED)),
                        List.of()));

        assertThat(sent().subList(0, 3))
                .containsExactly(
                        new ReturnStock(LEMONADES, ORDER, units(3)),
                        new WriteOffStock(LEMONADES, ORDER, units(4), DROPPED),
                        new WriteOffStock(LEMONADES, ORDER, units(2), STOLEN));
        assertThat(bus.heard().stream().map(HeardCommands.Heard::id)).doesNotHaveDuplicates();
    }

    private List<Command> sent() {
        return bus.heard().stream().map(HeardCommands.Heard::command).toList();
    }

    private static HandedOverLine lost(OrderLine ordered, long returned, long writtenOff, Reason reason) {
        return new HandedOverLine(lemonades(ordered).of(Quantity.ZERO), units(returned), units(writtenOff), reason);
    }

    private static OrderLine lemonades(OrderLine ordered) {
        return new OrderLine(
                LEMONADE,
                ordered.name(),
                ordered.quantity(),
                ordered.unitPrice(),
                ordered.vatRate(),
                ordered.deposit());
    }
}
