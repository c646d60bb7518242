package consigne.imports.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the invoices that differ from what was taken over of them before as CSV, some at a time. */
@Component
public final class DifferencesFile {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;

    DifferencesFile(JdbcClient database) {
        this.database = database;
    }

    public void write(UUID id, OutputStream target) throws IOException {
        ListedFile file = new ListedFile(target);
        file.header("invoice", "difference", "corrected");
        List<Difference> page = after(id, "");
        while (!page.isEmpty()) {
            for (Difference difference : page) {
                file.row(
                        ListedFile.quoted(difference.invoice()),
                        difference.what(),
                        difference.corrected() ? "yes" : "no");
            }
            page = after(id, page.getLast().invoice());
        }
        file.end();
    }

    private List<Difference> after(UUID id, String invoice) {
        return database.sql("""
                select invoice, what, corrected from import_difference
                where import_id = ? and invoice > ? order by invoice limit ?
                """)
                .params(id, invoice, AT_ONCE)
                .query((row, _) ->
                        new Difference(row.getString("invoice"), row.getString("what"), row.getBoolean("corrected")))
                .list();
    }

    private record Difference(String invoice, String what, boolean corrected) {}
}
