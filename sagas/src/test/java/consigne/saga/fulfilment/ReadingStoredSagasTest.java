package consigne.saga.fulfilment;

import static consigne.saga.fulfilment.Fulfilments.COLA;
import static consigne.saga.fulfilment.Fulfilments.NO_MONEY;
import static consigne.saga.fulfilment.Fulfilments.ORDER;
import static consigne.saga.fulfilment.Fulfilments.anOrderPlaced;
import static consigne.saga.fulfilment.Fulfilments.asked;
import static consigne.saga.fulfilment.Fulfilments.coffees;
import static consigne.saga.fulfilment.Fulfilments.colas;
import static consigne.saga.fulfilment.Fulfilments.confirmed;
import static consigne.saga.fulfilment.Fulfilments.eur;
import static consigne.saga.fulfilment.Fulfilments.units;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Reason;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.runtime.axon.EventJson;
import consigne.runtime.commands.Commands;
import consigne.saga.neighbours.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

/** Sagas as version 0.1.0 stored them: each sample is as it was written then, and stays as it is. */
class ReadingStoredSagasTest {

    @Test
    void aSagaThatHasJustBegunIsRead() throws IOException {
        assertThat(read("placed")).isEqualTo(anOrderPlaced());
    }

    @Test
    void aSagaThatWaitsForTheProviderIsRead() throws IOException {
        assertThat(read("asked")).isEqualTo(asked());
    }

    @Test
    void aSagaWhoseChangeIsTurnedDownIsRead() throws IOException {
        assertThat(read("change-refused"))
                .isEqualTo(confirmed()
                        .wanting(1, List.of(colas(9), coffees(1)), null)
                        .reserving(COLA, units(9))
                        .asking()
                        .askedIn(2, eur("20.50"))
                        .answered()
                        .refused(NO_MONEY));
    }

    @Test
    void aSagaOfAnOrderThatIsPickedIsRead() throws IOException {
        Fulfilment picked = read("picked");
        assertThat(picked.picked()).isEqualTo(Map.of(COLA, units(4)));
        assertThat(picked.reserved()).isEmpty();
        assertThat(picked.authorised()).isEqualTo(eur("16.30"));
    }

    @Test
    void aSagaThatIsReadGoesOn() throws IOException {
        HeardCommands bus = new HeardCommands(_ -> Reply.done(), (_, _) -> {});
        StoredSagas sagas = stored("picked");
        Stage stage = new Stage(
                sagas,
                new Commands(bus, bus, Duration.ofSeconds(5)),
                new SetDeadlines(),
                new RefusedSteps(new SimpleMeterRegistry()));

        stage.take(GenericEventMessage.asEventMessage(new OrderCancelled(ORDER, new Reason("not needed"))));

        assertThat(bus.heard().stream().map(heard -> Wording.of(heard.command())))
                .containsExactly("put back 4 COLA-33", "void the payment");
        assertThat(sagas.isEmpty()).isTrue();
    }

    private static Fulfilment read(String name) throws IOException {
        return stored(name).onlyOne();
    }

    private static StoredSagas stored(String name) throws IOException {
        StoredSagas sagas = new StoredSagas();
        String row = TellingStoriesTest.written("stored/" + name + ".json");
        sagas.insert(
                ORDER.toString(), EventJson.mapper().readTree(row).path("order").toString()); // as the migration does
        return sagas;
    }
}
