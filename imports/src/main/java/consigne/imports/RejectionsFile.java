package consigne.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows that were rejected as CSV, some at a time. */
@Component
final class RejectionsFile {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;

    RejectionsFile(JdbcClient database) {
        this.database = database;
    }

    void write(UUID id, OutputStream target) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(target, UTF_8));
        writer.write("line,reason,row\r\n");
        List<Rejection> page = after(id, 0);
        while (!page.isEmpty()) {
            for (Rejection rejection : page) {
                writer.write(rejection.line() + "," + quoted(rejection.reason()) + "," + quoted(rejection.row()));
                writer.write("\r\n");
            }
            page = after(id, page.getLast().line());
        }
        writer.flush();
    }

    private List<Rejection> after(UUID id, long line) {
        return database.sql("""
                select line, reason, content from import_rejection
                where import_id = ? and line > ? order by line limit ?
                """)
                .params(id, line, AT_ONCE)
                .query((row, _) ->
                        new Rejection(row.getLong("line"), row.getString("reason"), row.getString("content")))
                .list();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private record Rejection(long line, String reason, String row) {}
}
