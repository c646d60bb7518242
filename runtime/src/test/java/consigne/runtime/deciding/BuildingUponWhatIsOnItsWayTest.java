package consigne.runtime.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.runtime.commands.CommandRefused;
import consigne.runtime.deciding.Tally.Begin;
import consigne.runtime.deciding.Tally.Count;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Commands are decided upon events that are not on disk yet, and answered when their own are; nothing else is
 * remembered here.
 */
class BuildingUponWhatIsOnItsWayTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final InMemoryEventStorageEngine disk = new InMemoryEventStorageEngine();
    private final HeldAppends appends = new HeldAppends(disk);
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void host() {
        EmbeddedEventStore events =
                EmbeddedEventStore.builder().storageEngine(disk).build();
        new Aggregates(bus, events, appends, 0, SOON, Clock.systemUTC()).host("tally", Tally.Ask.class, new Tally());
    }

    @AfterEach
    void end() {
        appends.storeAll();
        senders.shutdownNow();
    }

    @Test
    void theNextIsDecidedBeforeTheOneBeforeIsOnDisk() throws Exception {
        Future<Object> begun = send(new Begin("t"));
        Future<Object> counted = send(new Count("t"));
        assertThat(appends.waiting()).extracting(HeldAppends.Held::sequence).containsExactly(0L, 1L);
        assertThat(begun).isNotDone();
        assertThat(counted).isNotDone();
        appends.storeFirst();
        assertThat(begun.get()).isEqualTo(1L);
        assertThat(counted).isNotDone();
        appends.storeFirst();
        assertThat(counted.get()).isEqualTo(2L);
    }

    @Test
    void whatWasDecidedUponWhatIsNotStoredIsDecidedAnewInItsOrder() throws Exception {
        Future<Object> begun = send(new Begin("t"));
        appends.storeFirst();
        begun.get();
        Future<Object> lost = send(new Count("t"));
        List<Future<Object>> upon = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            upon.add(send(new Count("t")));
        }
        appends.refuseFirst();
        assertThatThrownBy(lost::get).hasRootCauseMessage("its place is taken");
        Awaitility.await().atMost(SOON).until(() -> appends.waiting().size() == 4);
        appends.storeAll();
        for (int i = 0; i < upon.size(); i++) {
            assertThat(upon.get(i).get()).as("answer " + i).isEqualTo(2L + i);
        }
        assertThat(disk.readEvents("t").asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void aRefusalWaitsForWhatItIsDecidedUpon() throws Exception {
        Future<Object> last = send(new Begin("t"));
        for (int i = 1; i < Tally.MOST; i++) {
            last = send(new Count("t"));
        }
        Future<Object> tooMany = submit(new Count("t"));
        for (int i = 0; i < Tally.MOST; i++) {
            assertThat(tooMany).isNotDone();
            appends.storeFirst();
        }
        assertThat(last.get()).isEqualTo(10L);
        assertThatThrownBy(tooMany::get).hasRootCauseInstanceOf(CommandRefused.class);
    }

    @Test
    void noRefusalIsGivenForWhatWasNotStoredAfterAll() throws Exception {
        Future<Object> begun = send(new Begin("t"));
        appends.storeFirst();
        begun.get();
        List<Future<Object>> counts = new ArrayList<>();
        for (int i = 1; i < Tally.MOST; i++) {
            counts.add(send(new Count("t")));
        }
        Future<Object> tooMany = submit(new Count("t"));
        appends.refuseFirst();
        Awaitility.await().atMost(SOON).until(() -> appends.waiting().size() == Tally.MOST - 1);
        appends.storeAll();
        assertThat(tooMany.get()).isInstanceOf(Long.class);
        assertThat(counts.getLast().get()).isInstanceOf(Long.class);
    }

    /** Returns when its events are handed over. */
    private Future<Object> send(Tally.Ask ask) {
        int before = appends.waiting().size();
        Future<Object> answer = submit(ask);
        Awaitility.await().atMost(SOON).until(() -> appends.waiting().size() > before);
        return answer;
    }

    private Future<Object> submit(Tally.Ask ask) {
        return senders.submit(() -> {
            var callback = new FutureCallback<Tally.Ask, Object>();
            bus.dispatch(GenericCommandMessage.asCommandMessage(ask), callback);
            var result = callback.getResult();
            if (result.isExceptional()) {
                throw new IllegalStateException(result.exceptionResult());
            }
            return result.getPayload();
        });
    }
}
