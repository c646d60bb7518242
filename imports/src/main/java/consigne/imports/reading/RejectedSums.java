package consigne.imports.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts rejected rows by their reason. */
final class RejectedSums {

    private final Map<String, Sum> sums = new LinkedHashMap<>();

    void add(String reason, @Nullable Long cents, long bytes) {
        sums.merge(reason, new Sum(1, cents == null ? 0 : cents, bytes), Sum::plus);
    }

    void store(UUID id, Connection connection) throws SQLException {
        try (PreparedStatement adding = connection.prepareStatement("""
                insert into import_rejected (import_id, reason, rows, cents, bytes) values (?, ?, ?, ?, ?)
                on conflict (import_id, reason) do update set rows = import_rejected.rows + excluded.rows,
                    cents = import_rejected.cents + excluded.cents, bytes = import_rejected.bytes + excluded.bytes
                """)) {
            for (Map.Entry<String, Sum> sum : sums.entrySet()) {
                adding.setObject(1, id);
                adding.setString(2, sum.getKey());
                adding.setLong(3, sum.getValue().rows());
                adding.setLong(4, sum.getValue().cents());
                adding.setLong(5, sum.getValue().bytes());
                adding.addBatch();
            }
            adding.executeBatch();
        }
    }

    private record Sum(long rows, long cents, long bytes) {

        Sum plus(Sum more) {
            return new Sum(rows + more.rows, Math.addExact(cents, more.cents), bytes + more.bytes);
        }
    }
}
