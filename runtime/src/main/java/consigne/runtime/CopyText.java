package consigne.runtime;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into a table, in the text format of COPY.
 *
 * <p>Source: PostgreSQL documentation, COPY, "Text Format".
 */
public final class CopyText {

    private final String statement;
    private final StringBuilder text = new StringBuilder();

    /** @param statement a COPY from standard input, in the text format */
    public CopyText(String statement) {
        this.statement = statement;
    }

    /** Adds a row. */
    public void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t");
            Object value = values[i];
            if (value == null) {
                text.append("\\N");
            } else {
                escape(value.toString());
            }
        }
        text.append('\n');
    }

    /** Sends the rows that were added; nothing where there are none. */
    public void send(Connection connection) throws SQLException, IOException {
        if (!text.isEmpty()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(text.toString()));
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
