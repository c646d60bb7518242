package consigne.imports.staging;

import consigne.runtime.CopyText;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rejected rows on their way into the database: all are counted by their reason, the first of an import are listed. */
public final class RejectedRows {

    /** How many rejected rows of an import are listed. */
    public static final int MOST_LISTED = 10_000;

    private static final int LONGEST_EXCERPT = 500;

    private final UUID id;
    private final CopyText listed =
            new CopyText("copy import_rejection (import_id, line, reason, content, invoice, cents) from stdin");
    private final Map<String, Sum> sums = new LinkedHashMap<>();
    private long room;

    /** Nothing yet of an import, of which {@code room} more are listed. */
    public RejectedRows(UUID id, long room) {
        this.id = id;
        this.room = Math.max(0, room);
    }

    /**
     * Adds a row.
     *
     * @param invoice the invoice that it stands on, where rows have such, and that can be read
     * @param cents what it comes to, where rows come to something, and that can be read
     * @param bytes how many bytes of the file it takes
     */
    public void add(long line, String reason, String text, @Nullable String invoice, @Nullable Long cents, long bytes) {
        sums.merge(reason, new Sum(1, cents == null ? 0 : cents, bytes), Sum::plus);
        if (room > 0) {
            room--;
            listed.add(id, line, reason, excerpt(text), invoice, cents);
        }
    }

    /** Stores all of them in the transaction at hand. */
    public void store(Connection connection) throws SQLException, IOException {
        listed.send(connection);
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

    /** The beginning of a row that is kept of it. */
    public static String excerpt(String text) {
        int end = Math.min(text.length(), LONGEST_EXCERPT);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).replace('\0', '\uFFFD');
    }

    private record Sum(long rows, long cents, long bytes) {

        Sum plus(Sum more) {
            return new Sum(rows + more.rows, Math.addExact(cents, more.cents), bytes + more.bytes);
        }
    }
}
