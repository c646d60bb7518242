package consigne.imports.reading;

import consigne.imports.mapping.Judged;
import consigne.imports.mapping.Judged.Rejected;
import consigne.imports.mapping.Judged.Taken;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Judged rows on their way into the database, in the text format of COPY.
 *
 * <p>Source: PostgreSQL documentation, COPY, "Text Format".
 */
final class StagedRows {

    private static final int LONGEST_EXCERPT = 500;

    private static final String LINES = """
            copy import_line (import_id, line, kind, invoice, sku, description, quantity, unit_price, cents, at,
                customer) from stdin
            """;

    private static final String REJECTIONS =
            "copy import_rejection (import_id, line, reason, content, invoice, cents) from stdin";

    private final UUID id;
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder rejections = new StringBuilder();
    private int size;

    StagedRows(UUID id) {
        this.id = id;
    }

    int size() {
        return size;
    }

    void add(Judged row) {
        size++;
        switch (row) {
            case Taken it ->
                write(
                        lines,
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
                        it.customer());
            case Rejected it ->
                write(rejections, id, it.line(), it.reason(), excerpt(it.text()), it.invoice(), it.cents());
        }
    }

    /** Stores all rows in the transaction at hand. */
    void store(DataSource database) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            copying.copyIn(LINES, new StringReader(lines.toString()));
            copying.copyIn(REJECTIONS, new StringReader(rejections.toString()));
        } catch (SQLException failed) {
            throw new SQLExceptionSubclassTranslator().translate("staging rows", null, failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static String excerpt(String text) {
        int end = Math.min(text.length(), LONGEST_EXCERPT);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).replace('\0', '\uFFFD');
    }

    private static void write(StringBuilder target, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            target.append(i == 0 ? "" : "\t");
            Object value = values[i];
            if (value == null) {
                target.append("\\N");
            } else {
                escape(target, value.toString());
            }
        }
        target.append('\n');
    }

    private static void escape(StringBuilder target, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> target.append("\\\\");
                case '\t' -> target.append("\\t");
                case '\n' -> target.append("\\n");
                case '\r' -> target.append("\\r");
                default -> target.append(c);
            }
        }
    }
}
