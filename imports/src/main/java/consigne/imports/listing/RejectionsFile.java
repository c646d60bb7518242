package consigne.imports.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows that were rejected as CSV, some at a time. */
@Component
public final class RejectionsFile {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;

    RejectionsFile(JdbcClient database) {
        this.database = database;
    }

    public void write(UUID id, OutputStream target) throws IOException {
        ListedFile file = new ListedFile(target);
        file.header("line", "reason", "row");
        long listed = 0;
        List<Rejection> page = after(id, 0);
        while (!page.isEmpty()) {
            for (Rejection rejection : page) {
                file.row(Long.toString(rejection.line()), rejection.reason(), rejection.row());
            }
            listed += page.size();
            page = after(id, page.getLast().line());
        }
        long more = all(id) - listed;
        if (more > 0) {
            file.row("", "and " + more + " more, which are not listed", "");
        }
        file.end();
    }

    private long all(UUID id) {
        return database.sql("select coalesce(sum(rows), 0) from import_rejected where import_id = ?")
                .param(id)
                .query(Long.class)
                .single();
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

    private record Rejection(long line, String reason, String row) {}
}
