package consigne.runtime.axonserver;

import consigne.api.Metadata;
import consigne.eventstore.CommandAlreadyStored;
import consigne.eventstore.PendingAppend;
import consigne.eventstore.PostgresEventStorageEngine;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.deciding.EventAppender;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has each command store its events once, which Axon Server does not look after: what it has stored is remembered of
 * the aggregate's last events, looked up in the copy for those before, and where neither reaches in the aggregate's own
 * stream.
 */
final class CommandsOnServer implements EventAppender, CommandJournal {

    private static final long A_LOOK_NANOS = 1_000_000;

    private final AxonServerEvents server;
    private final EventAppender appender;
    private final PostgresEventStorageEngine copy;
    private final RecentCommands recent;
    private final JdbcClient database;

    CommandsOnServer(
            AxonServerEvents server,
            EventAppender appender,
            RecentCommands recent,
            PostgresEventStorageEngine copy,
            JdbcClient database) {
        this.server = server;
        this.appender = appender;
        this.recent = recent;
        this.copy = copy;
        this.database = database;
    }

    /** What the copy has of a command and its aggregate. */
    private record Copied(boolean command, long sequence) {}

    @Override
    public PendingAppend append(List<? extends DomainEventMessage<?>> events, @Nullable PendingAppend basis) {
        DomainEventMessage<?> first = events.getFirst();
        Object command = first.getMetaData().get(Metadata.COMMAND_ID);
        if (command != null
                && hasStored(command.toString(), first.getAggregateIdentifier(), first.getSequenceNumber())) {
            throw new CommandAlreadyStored(command.toString(), 0, headPosition());
        }
        PendingAppend stored = AxonServerEvents.asked(() -> appender.append(events, basis));
        recent.stored(first.getAggregateIdentifier(), events);
        return stored;
    }

    /** Whether a command has stored events of an aggregate before one with a sequence. */
    private boolean hasStored(String command, String aggregate, long before) {
        return recent.of(command, aggregate, before)
                .map(known -> known.isAmong() || wasStored(command, aggregate, known.from()))
                .orElseGet(() -> wasStored(command, aggregate, before));
    }

    private boolean wasStored(String command, String aggregate, long before) {
        if (before == 0) {
            return false;
        }
        Copied copied = database.sql("""
                        select exists (select from event where command_id = :command),
                            coalesce((select max(sequence) from event where aggregate_id = :aggregate), -1)""")
                .param("command", command)
                .param("aggregate", aggregate)
                .query((row, _) -> new Copied(row.getBoolean(1), row.getLong(2)))
                .single();
        return copied.command()
                || (copied.sequence() < before - 1 && isAmong(command, aggregate, copied.sequence() + 1));
    }

    private boolean isAmong(String command, String aggregate, long from) {
        return AxonServerEvents.asked(() -> server.events()
                .openAggregateStream(aggregate, from)
                .asStream()
                .map(event -> event.getMetaDataMap().get(Metadata.COMMAND_ID))
                .anyMatch(id -> id != null && id.getTextValue().equals(command)));
    }

    /** Waits until the copy has all that is stored by now. */
    @Override
    public boolean carriedOut(String commandId) {
        long head = headPosition();
        long end = System.nanoTime() + server.patience().toNanos();
        while (copy.headPosition() < head) {
            if (System.nanoTime() > end) {
                throw AxonServerEvents.unavailable(
                        "What became of a command is not known before its events are copied", null);
            }
            LockSupport.parkNanos(A_LOOK_NANOS);
        }
        return database.sql("select exists (select from event where command_id = ? and command_index = 0)")
                .param(commandId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public long headPosition() {
        return server.headPosition();
    }
}
