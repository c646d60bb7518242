package consigne.saga.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.api.Event;
import consigne.runtime.commands.CommandUnanswered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

/** What follows from the events of a batch is done in order for each order, and at the same time for all of them. */
class WorkingSideBySideTest {

    private final Sums sums = new Sums();
    private final List<String> parked = new ArrayList<>();
    private final SideBySide<Sum> handler = new SideBySide<>(
            "sums",
            sums,
            (processor, _, event, cause) -> parked.add(
                    processor + " " + event.getPayload() + " " + (cause == null ? "waits" : cause.getMessage())));
    private long position;

    /** A number that is added to an order's sum; what else it does is in its name. */
    record Added(String order, int number, String how) implements Event {
        @Override
        public String aggregateId() {
            return "order:" + order;
        }

        @Override
        public String toString() {
            return order + "+" + number;
        }
    }

    private record Sum(String order, List<Integer> numbers) {}

    /** Adds numbers, and keeps what was written. */
    private static final class Sums implements KeyedWork<Sum> {

        private final CyclicBarrier meeting = new CyclicBarrier(2);
        private final Map<String, List<Integer>> written = new LinkedHashMap<>();
        private final List<String> begun = Collections.synchronizedList(new ArrayList<>());
        private boolean unwritable;

        @Override
        public Set<Class<?>> events() {
            return Set.of(Added.class);
        }

        @Override
        public Map<String, Sum> begin(Set<String> keys) {
            begun.add(String.join(" ", keys));
            Map<String, Sum> all = new LinkedHashMap<>();
            keys.forEach(key -> {
                List<Integer> before = written.getOrDefault(key, List.of());
                all.put(key, new Sum(key, new ArrayList<>(before)));
            });
            return all;
        }

        @Override
        public void take(Sum about, EventMessage<?> event) {
            Added added = (Added) event.getPayload();
            switch (added.how()) {
                case "meets" -> meet();
                case "fails" -> throw new IllegalStateException("cannot be added");
                case "goes unanswered" -> throw new CommandUnanswered("no answer");
                default -> {}
            }
            about.numbers().add(added.number());
        }

        private void meet() {
            try {
                meeting.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                throw new IllegalStateException(alone);
            }
        }

        @Override
        public void write(Collection<Sum> all) {
            if (unwritable && all.size() > 1) {
                throw new IllegalStateException("cannot be written together");
            }
            all.forEach(sum -> written.put(sum.order(), List.copyOf(sum.numbers())));
        }
    }

    @Test
    void differentOrdersAreWorkedOnAtTheSameTime() {
        take(new Added("a", 1, "meets"), new Added("b", 2, "meets"));
        assertThat(sums.written).isEqualTo(Map.of("a", List.of(1), "b", List.of(2)));
        assertThat(sums.begun).as("readings").hasSize(1);
    }

    @Test
    void whatIsAboutOneOrderIsDoneInItsOrder() {
        Added[] events = Stream.iterate(1, number -> number + 1)
                .limit(60)
                .map(number -> new Added(number % 2 == 0 ? "a" : "b", number, ""))
                .toArray(Added[]::new);
        take(events);
        assertThat(sums.written.get("a")).hasSize(30).isSorted();
        assertThat(sums.written.get("b")).hasSize(30).isSorted();
    }

    @Test
    void whatFailsIsSetAsideWithWhatFollowsForTheSameOrderAndNothingElseIs() {
        take(
                new Added("a", 1, ""),
                new Added("b", 1, ""),
                new Added("a", 2, "fails"),
                new Added("a", 3, ""),
                new Added("b", 2, ""));
        assertThat(sums.written).isEqualTo(Map.of("a", List.of(1), "b", List.of(1, 2)));
        assertThat(parked).containsExactly("sums a+2 cannot be added", "sums a+3 waits");
    }

    @Test
    void aCommandThatIsNotAnsweredHasTheWholeBatchComeAgain() {
        assertThatThrownBy(() -> take(new Added("a", 1, ""), new Added("b", 1, "goes unanswered")))
                .hasStackTraceContaining("no answer");
        assertThat(sums.written).isEmpty();
        assertThat(parked).isEmpty();
    }

    @Test
    void whatCannotBeWrittenTogetherIsTakenOneByOneWhenItComesAgain() {
        sums.unwritable = true;
        Added[] batch = {new Added("a", 1, ""), new Added("b", 1, "")};
        assertThatThrownBy(() -> take(batch)).hasStackTraceContaining("cannot be written together");
        position = 0;
        take(batch);
        assertThat(sums.written).isEqualTo(Map.of("a", List.of(1), "b", List.of(1)));
        assertThat(sums.begun).containsExactly("a b", "a", "b");
    }

    @Test
    void anEventThatIsTriedAgainAloneFailsAlone() {
        EventMessage<?> event = message(new Added("a", 1, "fails"));
        ResultMessage<?> result = DefaultUnitOfWork.startAndGet(event).executeWithResult(() -> handler.handle(event));
        assertThat(result.isExceptional()).isTrue();
        assertThat(result.exceptionResult()).hasMessage("cannot be added");
    }

    @Test
    void whatTurnsOutToBeAboutSomethingElseIsLeftAlone() {
        EventMessage<?> event = GenericEventMessage.asEventMessage("nobody knew this, and it is not ours");
        ResultMessage<?> result = DefaultUnitOfWork.startAndGet(event).executeWithResult(() -> handler.handle(event));
        assertThat(result.isExceptional()).isFalse();
        assertThat(sums.begun).isEmpty();
    }

    private void take(Added... events) {
        List<EventMessage<?>> messages = new ArrayList<>();
        for (Added event : events) {
            messages.add(message(event));
        }
        BatchingUnitOfWork<EventMessage<?>> unit = new BatchingUnitOfWork<>(messages);
        ResultMessage<?> result = unit.executeWithResult(() -> handler.handle(unit.getMessage()));
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    private EventMessage<?> message(Added event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(++position),
                new GenericDomainEventMessage<>("order", event.aggregateId(), position, event));
    }
}
