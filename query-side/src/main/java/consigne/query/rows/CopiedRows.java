package consigne.query.rows;

import consigne.runtime.CopyText;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes very many rows by COPY, which takes them several times as fast as statements. */
final class CopiedRows {

    /** So many rows become one text. */
    private static final int AT_ONCE = 5_000;

    private CopiedRows() {}

    /** Writes rows in the current transaction. */
    static <R> void into(String name, RowTable<R> table, List<R> rows, JdbcTemplate database) {
        String statement = "copy %s (%s) from stdin".formatted(name, table.names());
        database.execute((Connection connection) -> {
            for (int from = 0; from < rows.size(); from += AT_ONCE) {
                copy(statement, table, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)), connection);
            }
            return rows.size();
        });
    }

    private static <R> void copy(String statement, RowTable<R> table, List<R> rows, Connection connection)
            throws SQLException {
        CopyText text = new CopyText(statement);
        @Nullable Object[] values = new @Nullable Object[table.columns().size()];
        for (R row : rows) {
            for (int i = 0; i < values.length; i++) {
                values[i] = table.columns().get(i).textOf(row);
            }
            text.add(values);
        }
        try {
            text.send(connection);
        } catch (IOException broken) {
            throw new DataAccessResourceFailureException("rows could not be copied into " + table.name(), broken);
        }
    }
}
