package consigne.eventstore.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.eventstore.EventStoreVerifier;
import consigne.eventstore.Verification;
import consigne.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/** Compares what is stored with what the processes say. */
record Judge(Sql sql) {

    private static final String COMMANDS = """
            select command_id, count(*),
              count(distinct command_index) = count(*) and min(command_index) = 0
                and max(command_index) = count(*) - 1 and count(distinct position - command_index) = 1
                and count(distinct aggregate_id) = 1 and max((payload->>'of')::int) = count(*)
                and bool_and((payload->>'index')::int = command_index and payload->>'command' = command_id)
            from event where command_id is not null group by command_id""";

    /** Events that do not follow the one their command was decided upon, or leave a sequence out. */
    private static final String MISPLACED = """
            select aggregate_id, sequence from (
              select aggregate_id, sequence, command_index, payload->>'after' as after,
                coalesce(lag(event_id) over aggregate, '') as before,
                row_number() over aggregate - 1 as place
              from event where command_id is not null
              window aggregate as (partition by aggregate_id order by sequence)) as event
            where place <> sequence or (command_index = 0 and before <> after)""";

    /** What became of the commands, and how many events there are. */
    record Tally(int sent, int acknowledged, int unacknowledgedButWhole, int absent, long events) {}

    /** Every acknowledged command is there once, every other whole or absent, and the chain of hashes holds. */
    Tally judge(Journal.Entries entries) throws SQLException {
        Set<String> stored = new HashSet<>();
        for (List<String> row : sql.rows(COMMANDS)) {
            String command = row.get(0);
            stored.add(command);
            assertThat(row.get(1))
                    .as("events of " + command)
                    .isEqualTo(String.valueOf(entries.sent().get(command)));
            assertThat(row.get(2)).as(command + " is whole").isEqualTo("t");
        }
        assertThat(stored).as("stored").containsAll(entries.acknowledged());
        assertThat(sql.rows(MISPLACED)).as("misplaced").isEmpty();

        long head = Long.parseLong(sql.value("select count(*) from event"));
        assertThat(sql.value("select min(position) || ' ' || max(position) from event"))
                .isEqualTo("1 " + head);
        assertThat(new EventStoreVerifier(dataSource()).verify(1)).isEqualTo(new Verification.Intact(1, head));
        int sent = entries.sent().size();
        int acknowledged = entries.acknowledged().size();
        return new Tally(sent, acknowledged, stored.size() - acknowledged, sent - stored.size(), head);
    }

    /** It saw every position once, in order. */
    void judgeReader(Path seen) throws IOException, SQLException {
        List<String> stored = sql.rows("select position || ' ' || event_id from event order by position").stream()
                .map(List::getFirst)
                .toList();
        assertThat(Files.readAllLines(seen).equals(stored))
                .as(seen + " has it all")
                .isTrue();
    }

    private PGSimpleDataSource dataSource() {
        Database database = sql.database();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.jdbcUrl());
        dataSource.setUser(database.username());
        dataSource.setPassword(database.password());
        return dataSource;
    }
}
