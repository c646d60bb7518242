package consigne.platform.deciding;

import consigne.api.Command;
import consigne.api.Event;
import consigne.api.Metadata;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AbstractAggregateFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Hosts aggregates: every command of their kinds is decided here. */
public final class Aggregates {

    /** A snapshot is taken after so many events, so that loading stays flat however long a stream grows. */
    public static final int SNAPSHOT_EVERY = 200;

    private final CommandBus bus;
    private final EventStore events;

    public Aggregates(CommandBus bus, EventStore events) {
        this.bus = bus;
        this.events = events;
    }

    /**
     * Takes on all commands of one kind of aggregate.
     *
     * @param type the aggregate
     * @param commands the sealed interface of its commands
     * @param making makes an aggregate of an id that nothing has happened to
     */
    public <S, C extends Command, E extends Event, A extends DecidedAggregate<S, C, E>> void host(
            Class<A> type, Class<C> commands, Function<String, A> making) {
        Repository<A> repository = EventSourcingRepository.builder(type)
                .eventStore(events)
                .aggregateFactory(new Factory<>(type, making))
                .snapshotTriggerDefinition(
                        new EventCountSnapshotTriggerDefinition(new StateSnapshotter<>(events, making), SNAPSHOT_EVERY))
                .build();
        kindsOf(commands)
                .forEach(kind ->
                        bus.subscribe(kind.getName(), message -> handle(repository, making, commands, message)));
    }

    private static <C extends Command, A extends DecidedAggregate<?, C, ?>> @Nullable Object handle(
            Repository<A> repository, Function<String, A> making, Class<C> commands, CommandMessage<?> message)
            throws Exception {
        C command = commands.cast(message.getPayload());
        String id = command.aggregateId();
        repository
                .loadOrCreate(id, () -> making.apply(id))
                .execute(aggregate -> aggregate.handle(command, expectedVersion(message)));
        return null;
    }

    private static @Nullable Long expectedVersion(CommandMessage<?> message) {
        Object version = message.getMetaData().get(Metadata.EXPECTED_VERSION);
        return version == null ? null : Long.valueOf(version.toString());
    }

    private static Stream<Class<?>> kindsOf(Class<?> commands) {
        return commands.isSealed()
                ? Arrays.stream(commands.getPermittedSubclasses()).flatMap(Aggregates::kindsOf)
                : Stream.of(commands);
    }

    private static final class Factory<A> extends AbstractAggregateFactory<A> {

        private final Function<String, A> making;

        Factory(Class<A> type, Function<String, A> making) {
            super(type);
            this.making = making;
        }

        @Override
        @SuppressWarnings("rawtypes")
        protected A doCreateAggregate(String id, DomainEventMessage firstEvent) {
            return making.apply(id);
        }
    }
}
