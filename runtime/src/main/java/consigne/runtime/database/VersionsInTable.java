package consigne.runtime.database;

import consigne.runtime.deciding.AggregateVersions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Versions as a table of events has them, in one statement.
 *
 * @param table with an {@code aggregate_id} and a {@code sequence}
 */
public record VersionsInTable(JdbcClient database, String table) implements AggregateVersions {

    @Override
    public Map<String, Long> of(Collection<String> aggregateIds) {
        Map<String, Long> versions = new HashMap<>();
        database.sql("""
                        select asked.id, last.sequence from unnest(?::text[]) as asked (id)
                        cross join lateral (select sequence from %s where aggregate_id = asked.id
                            order by sequence desc limit 1) as last""".formatted(table))
                .param(aggregateIds.toArray(String[]::new))
                .query(row -> {
                    versions.put(row.getString(1), row.getLong(2));
                });
        return versions;
    }
}
