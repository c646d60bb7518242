package consigne.imports.reading;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/**
 * Rows on their way into a table, in the text format of COPY.
 *
 * <p>Source: PostgreSQL documentation, COPY, "Text Format".
 */
final class CopyText {

    private final String statement;
    private final StringBuilder text = new StringBuilder();

    CopyText(String statement) {
        this.statement = statement;
    }

    void add(@Nullable Object... values) {
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

    void send(CopyManager copying) throws SQLException, IOException {
        if (!text.isEmpty()) {
            copying.copyIn(statement, new StringReader(text.toString()));
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
