package consigne.runtime.jdbc;

import consigne.eventstore.CommandAlreadyStored;
import consigne.runtime.commands.CommandJournal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commands that Axon's engine has stored events of: a row in the transaction that stored them. */
final class StoredCommands implements CommandJournal {

    private final JdbcClient database;

    StoredCommands(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean carriedOut(String commandId) {
        return find(commandId).isPresent();
    }

    @Override
    public long headPosition() {
        return database.sql("select coalesce(max(position), 0) from axon.stored_event")
                .query(Long.class)
                .single();
    }

    /** Waits until no other transaction appends; the turn ends with the current transaction. */
    void awaitTurn() {
        database.sql("select pg_advisory_xact_lock(hashtext('axon.stored_event'))")
                .query((_, _) -> true)
                .single();
    }

    Optional<CommandAlreadyStored> find(String commandId) {
        return database.sql("select first_position, last_position from axon.command where id = ?")
                .param(commandId)
                .query((row, _) -> new CommandAlreadyStored(
                        commandId, row.getLong("first_position"), row.getLong("last_position")))
                .optional();
    }

    /** Notes that the newest events, so many of them, are a command's. */
    void add(String commandId, int events) {
        long last = headPosition();
        database.sql("insert into axon.command (id, first_position, last_position) values (?, ?, ?)")
                .param(commandId)
                .param(last - events + 1)
                .param(last)
                .update();
    }
}
