package consigne.imports;

import consigne.imports.job.Job;
import consigne.imports.kind.ImportKinds;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes what an import needs only while it is worked on. */
final class Cleanup {

    private static final List<String> OF_ALL_KINDS = List.of("import_chunk", "import_read");

    private final JdbcClient database;
    private final ImportKinds kinds;

    Cleanup(JdbcClient database, ImportKinds kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    void clear(Job job) {
        kinds.of(job).clear(job);
        OF_ALL_KINDS.forEach(table -> database.sql("delete from " + table + " where import_id = ?")
                .param(job.id())
                .update());
    }
}
