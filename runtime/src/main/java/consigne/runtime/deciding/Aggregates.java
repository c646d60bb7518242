package consigne.runtime.deciding;

import consigne.api.Command;
import consigne.api.Event;
import consigne.runtime.turns.Turns;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Hosts aggregates: every command of their kinds is decided here. */
public final class Aggregates {

    /** A snapshot is taken after so many events, so that loading stays flat however long a stream grows. */
    public static final int SNAPSHOT_EVERY = 200;

    private final CommandBus bus;
    private final EventStore events;
    private final EventAppender appender;
    private final int remembered;
    private final Duration patience;
    private final Clock clock;
    private final List<Consumer<String>> followers = new CopyOnWriteArrayList<>();

    /**
     * @param appender stores what is decided in the same store
     * @param remembered how many aggregates of a kind are kept in recent at most
     * @param patience how long a command waits for others to the same aggregate at most
     */
    public Aggregates(
            CommandBus bus, EventStore events, EventAppender appender, int remembered, Duration patience, Clock clock) {
        this.bus = bus;
        this.events = events;
        this.appender = appender;
        this.remembered = remembered;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Takes on all commands of one kind of aggregate.
     *
     * @param type what the event store calls it
     * @param commands the sealed interface of its commands
     */
    public <S, C extends Command, E extends Event> void host(String type, Class<C> commands, Decider<S, C, E> decider) {
        RecentAggregates<S> recent = new RecentAggregates<>(decider.initial(), remembered);
        Judgement<S, C, E> judgement = new Judgement<>(commands, decider);
        AggregateHost<S, C, E> host = new AggregateHost<>(
                type, judgement, events, appender, new Turns(patience), patience, recent, this::changed, clock);
        kindsOf(commands).forEach(kind -> bus.subscribe(kind.getName(), host::handle));
    }

    /** Tells the id of each aggregate whose events this process has stored, before its command is answered. */
    public void whenChanged(Consumer<String> follower) {
        followers.add(follower);
    }

    private void changed(String aggregateId) {
        followers.forEach(follower -> follower.accept(aggregateId));
    }

    private static Stream<Class<?>> kindsOf(Class<?> commands) {
        return commands.isSealed()
                ? Arrays.stream(commands.getPermittedSubclasses()).flatMap(Aggregates::kindsOf)
                : Stream.of(commands);
    }
}
