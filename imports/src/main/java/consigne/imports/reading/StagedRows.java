package consigne.imports.reading;

import consigne.imports.judging.Change;
import consigne.imports.judging.Judged;
import consigne.imports.judging.Judged.Named;
import consigne.imports.judging.Judged.Rejected;
import consigne.imports.judging.Judged.Taken;
import consigne.runtime.CopyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Judged rows on their way into the database. */
final class StagedRows {

    private static final int LONGEST_EXCERPT = 500;

    private final UUID id;
    private final CopyText lines = new CopyText("""
            copy import_line (import_id, line, kind, invoice, sku, description, quantity, unit_price, cents, at,
                customer, bytes, changes, digest) from stdin
            """);
    private final CopyText rejections =
            new CopyText("copy import_rejection (import_id, line, reason, content, invoice, cents) from stdin");
    private final CopyText doubts =
            new CopyText("copy import_doubt (import_id, line, field, invoice, reason) from stdin");
    private final Map<String, String> turnedAway = new LinkedHashMap<>();
    private final RejectedSums sums = new RejectedSums();
    private long room;
    private int size;
    private int weight;

    /** Rows of an import, of which {@code room} that are rejected are listed. */
    StagedRows(UUID id, long room) {
        this.id = id;
        this.room = Math.max(0, room);
    }

    /** How many rows. */
    int size() {
        return size;
    }

    /** How much is held: rows, and what else is kept of them. */
    int weight() {
        return weight;
    }

    void add(Judged row) {
        size++;
        weight++;
        switch (row) {
            case Taken it ->
                lines.add(
                        id,
                        it.line(),
                        it.kind(),
                        it.invoice(),
                        it.sku(),
                        it.description(),
                        it.quantity(),
                        it.unitPrice().toPlainString(),
                        it.cents(),
                        it.at(),
                        it.customer(),
                        it.bytes(),
                        Change.bits(it.changes()),
                        RowDigest.of(it));
            case Rejected it -> add(it);
        }
    }

    private void add(Rejected row) {
        sums.add(row.reason(), row.cents(), row.bytes());
        if (room > 0) {
            room--;
            rejections.add(id, row.line(), row.reason(), excerpt(row.text()), row.invoice(), row.cents());
        }
        String reason = TurnedAway.ofInvoice(row.reason());
        if (row.invoice() != null) {
            turnedAway.putIfAbsent(row.invoice(), reason);
        }
        for (Named named : row.named()) {
            doubts.add(id, row.line(), named.field(), named.invoice(), reason);
        }
        weight += row.named().size() / 8;
    }

    /** Stores all rows in the transaction at hand. */
    void store(DataSource source) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            lines.send(connection);
            rejections.send(connection);
            doubts.send(connection);
            sums.store(id, connection);
            TurnedAway.turnAway(id, turnedAway, connection);
        } catch (SQLException failed) {
            throw new SQLExceptionSubclassTranslator().translate("staging rows", null, failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static String excerpt(String text) {
        int end = Math.min(text.length(), LONGEST_EXCERPT);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).replace('\0', '\uFFFD');
    }
}
