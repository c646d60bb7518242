package consigne.query.exports;

import consigne.query.analytics.AnalyticsViews;
import consigne.query.exports.parquet.ParquetRows;
import consigne.web.problem.TooManyRequests;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Sends rows from the database to whoever asks, as they come: nothing is held, and a reader who leaves ends the query.
 * Each takes a connection for as long as it lasts, so there are few at a time.
 */
@Component
final class ExportedRows {

    private static final int AT_ONCE = 4;
    private static final int AT_A_TIME = 500;
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Sorting what is exported may take longer than other answers may. */
    private static final int SILENCE = (int) Duration.ofMinutes(5).toMillis();

    private final DataSource database;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    ExportedRows(DataSource database) {
        this.database = database;
    }

    /**
     * Writes all rows.
     *
     * @throws TooManyRequests where as many as may are being written already; nothing is written then
     * @throws DataAccessResourceFailureException where the database ends it
     */
    void write(Export export, ExportFormat format, OutputStream target) throws IOException {
        if (!turns.tryAcquire()) {
            throw new TooManyRequests(SOON);
        }
        try (Connection connection = database.getConnection()) {
            write(export, format, target, connection);
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("The database has ended an export", broken);
        } finally {
            turns.release();
        }
    }

    /** A connection in the middle of rows is of no use to anybody else, and its end is the end of the query. */
    private static void write(Export export, ExportFormat format, OutputStream target, Connection connection)
            throws SQLException, IOException {
        try {
            connection.setNetworkTimeout(Runnable::run, SILENCE);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction read only");
                statement.execute("set local timezone = 'UTC'");
            }
            send(export, format, target, connection);
            connection.rollback();
        } catch (SQLException | IOException | RuntimeException brokenOff) {
            connection.abort(Runnable::run);
            throw brokenOff;
        }
    }

    /** JSON has none of the characters by which PostgreSQL is told to quote it and to part it. */
    private static void send(Export export, ExportFormat format, OutputStream target, Connection connection)
            throws SQLException, IOException {
        String query = export.query(format);
        switch (format) {
            case CSV -> copy("copy (" + query + ") to stdout (format csv, header)", target, connection);
            case NDJSON ->
                copy(
                        "copy (select row_to_json(row) from (" + query
                                + ") as row) to stdout (format csv, quote e'\\x01', delimiter e'\\x02')",
                        target,
                        connection);
            case PARQUET -> {
                try (Statement statement = connection.createStatement()) {
                    statement.setFetchSize(AT_A_TIME);
                    ParquetRows.write(
                            statement.executeQuery(query),
                            export.columns().stream()
                                    .map(AnalyticsViews.Column::type)
                                    .toList(),
                            target);
                }
            }
        }
    }

    private static void copy(String command, OutputStream target, Connection connection)
            throws SQLException, IOException {
        CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(command);
        for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
            target.write(row);
        }
    }
}
