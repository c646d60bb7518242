package consigne.imports;

import consigne.imports.job.Job;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes what an import needs only while it is worked on. */
final class Cleanup {

    private static final List<String> OF_THE_IMPORT = List.of(
            "import_line", "import_invoice", "import_chunk", "import_turned_away", "import_doubt", "import_read");

    private final JdbcClient database;

    Cleanup(JdbcClient database) {
        this.database = database;
    }

    void clear(Job job) {
        OF_THE_IMPORT.forEach(table -> database.sql("delete from " + table + " where import_id = ?")
                .param(job.id())
                .update());
        if (job.dryRun()) {
            database.sql("delete from import_sale where books = ?")
                    .param(job.books())
                    .update();
            database.sql("delete from import_known where books = ?")
                    .param(job.books())
                    .update();
        }
    }
}
