package consigne.runtime.axonserver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import consigne.api.Event;
import consigne.api.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Which commands have stored the last events of aggregates: as these were read, and as this process has stored more.
 * Another process may have stored some since; then what is known does not reach to where a command would go on.
 */
final class RecentCommands {

    /** So many events of all aggregates are remembered, of one a part of them. */
    private static final int MOST = 200_000;

    private static final int MOST_OF_ONE = 512;

    private final Cache<String, Tail> tails = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String _, Tail tail) -> tail.commands().size() + 1)
            .executor(Runnable::run)
            .build();

    /**
     * The last events of an aggregate.
     *
     * @param from the sequence of the first of them
     * @param commands of each the command that has stored it, or an empty word
     */
    private record Tail(long from, List<String> commands) {

        private long next() {
            return from + commands.size();
        }

        private Tail with(List<String> more) {
            List<String> all = new ArrayList<>(commands);
            all.addAll(more);
            int forgotten = Math.max(0, all.size() - MOST_OF_ONE);
            return new Tail(from + forgotten, List.copyOf(all.subList(forgotten, all.size())));
        }
    }

    /**
     * What is known of a command.
     *
     * @param isAmong whether it has stored one of the last events
     * @param from the sequence before which nothing is known
     */
    record Known(boolean isAmong, long from) {}

    /** Notes all events of an aggregate as they were just read, from the first or from a snapshot on. */
    void read(String aggregate, List<? extends DomainEventMessage<?>> events) {
        List<? extends DomainEventMessage<?>> stored = events.stream()
                .filter(event -> Event.class.isAssignableFrom(event.getPayloadType()))
                .toList();
        if (!stored.isEmpty()) {
            Tail none = new Tail(stored.getFirst().getSequenceNumber(), List.of());
            tails.put(aggregate, none.with(commands(stored)));
        }
    }

    /** Notes events that this process has stored. */
    void stored(String aggregate, List<? extends DomainEventMessage<?>> events) {
        long first = events.getFirst().getSequenceNumber();
        tails.asMap().compute(aggregate, (_, known) -> follow(known, first, commands(events)));
    }

    private static @Nullable Tail follow(@Nullable Tail known, long first, List<String> more) {
        Tail before = known == null && first == 0 ? new Tail(0, List.of()) : known;
        return before != null && before.next() == first ? before.with(more) : null;
    }

    /** What is known of a command whose first event would have a sequence; nothing where others have stored since. */
    Optional<Known> of(String command, String aggregate, long sequence) {
        Tail tail = tails.getIfPresent(aggregate);
        return tail == null || tail.next() != sequence
                ? Optional.empty()
                : Optional.of(new Known(tail.commands().contains(command), tail.from()));
    }

    private static List<String> commands(List<? extends DomainEventMessage<?>> events) {
        return events.stream()
                .map(event -> Objects.toString(event.getMetaData().get(Metadata.COMMAND_ID), ""))
                .toList();
    }
}
