package consigne.runtime.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Metadata;
import consigne.runtime.axonserver.RecentCommands.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

class RememberingCommandsTest {

    private static final String COUNT = "count-1";

    private final RecentCommands recent = new RecentCommands();

    @Test
    void ofAnAggregateThatWasReadFromTheFirstEventOnAllCommandsAreKnown() {
        recent.read(COUNT, events(0, "a", "b"));

        assertThat(recent.of("a", COUNT, 2)).hasValue(new Known(true, 0));
        assertThat(recent.of("c", COUNT, 2)).hasValue(new Known(false, 0));
    }

    @Test
    void ofOneThatWasReadFromASnapshotOnThoseAfterIt() {
        List<DomainEventMessage<?>> read = new ArrayList<>(List.of(snapshot(6)));
        read.addAll(events(7, "a"));
        recent.read(COUNT, read);

        assertThat(recent.of("a", COUNT, 8)).hasValue(new Known(true, 7));
        assertThat(recent.of("b", COUNT, 8)).hasValue(new Known(false, 7));
    }

    @Test
    void whatThisProcessStoresIsKnownToo() {
        recent.stored(COUNT, events(0, "a"));
        recent.stored(COUNT, events(1, "b", "b"));

        assertThat(recent.of("b", COUNT, 3)).hasValue(new Known(true, 0));
    }

    @Test
    void whereAnotherProcessHasStoredSinceNothingIsKnown() {
        recent.read(COUNT, events(0, "a"));

        assertThat(recent.of("a", COUNT, 2)).isEmpty();

        recent.stored(COUNT, events(2, "b"));
        assertThat(recent.of("b", COUNT, 3)).isEmpty();
    }

    @Test
    void ofAnAggregateOfManyEventsTheLastOnesAreKnown() {
        recent.read(
                COUNT,
                LongStream.range(0, 1_000).mapToObj(i -> event(i, "c" + i)).toList());

        assertThat(recent.of("c999", COUNT, 1_000)).hasValueSatisfying(known -> {
            assertThat(known.isAmong()).isTrue();
            assertThat(known.from()).isBetween(1L, 999L);
        });
        assertThat(recent.of("c0", COUNT, 1_000))
                .hasValueSatisfying(known -> assertThat(known.isAmong()).isFalse());
    }

    private static List<DomainEventMessage<?>> events(long from, String... commands) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (String command : commands) {
            events.add(event(from + events.size(), command));
        }
        return events;
    }

    private static DomainEventMessage<?> event(long sequence, String command) {
        return new GenericDomainEventMessage<>(
                "count", COUNT, sequence, new Counter.Went(COUNT, 1), Map.of(Metadata.COMMAND_ID, command));
    }

    private static DomainEventMessage<?> snapshot(long sequence) {
        return new GenericDomainEventMessage<>("count", COUNT, sequence, "how it stands", Map.of());
    }
}
