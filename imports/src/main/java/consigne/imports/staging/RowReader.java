package consigne.imports.staging;

import consigne.imports.csv.CsvReader;
import consigne.imports.csv.CsvRecord;
import consigne.imports.csv.HeaderFault;
import consigne.imports.job.Chunks;
import consigne.imports.job.ImportClaim;
import consigne.imports.job.Phase;
import consigne.imports.job.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and judges the rows of a file, some thousands in a step. */
public final class RowReader {

    private static final int MOST_ROWS = 20_000;
    private static final long MOST_BYTES = 4 << 20;

    private static final List<String> REJECTIONS = List.of("import_rejection", "import_rejected");

    private final DataSource source;
    private final JdbcClient database;
    private final List<String> staged;

    /** @param staged the tables in which a kind of import keeps what it has read */
    public RowReader(DataSource source, JdbcClient database, List<String> staged) {
        this.source = source;
        this.database = database;
        this.staged = staged;
    }

    /** Whether what was read so far is still there: a crash of PostgreSQL takes it away. */
    public boolean isKept(UUID id) {
        return database.sql("select exists (select from import_read where import_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /**
     * Begins anew.
     *
     * @param alongside done in the same step
     */
    public void begin(ImportClaim claim, Runnable alongside) {
        UUID id = claim.job().id();
        claim.step(() -> {
            clear(REJECTIONS, id);
            clear(id);
            database.sql("insert into import_read values (?) on conflict do nothing")
                    .param(id)
                    .update();
            claim.unread();
            alongside.run();
        });
    }

    /** Removes what was read. */
    public void clear(UUID id) {
        clear(staged, id);
    }

    private void clear(List<String> tables, UUID id) {
        tables.forEach(table -> database.sql("delete from " + table + " where import_id = ?")
                .param(id)
                .update());
    }

    /** Reads on from where the last step ended, to the end of the file. */
    public void proceed(ImportClaim claim, Progress from, FileForm form) {
        UUID id = claim.job().id();
        try {
            FileForm.Begun file = form.begin(() -> new Chunks(database, id, 0));
            CsvReader rows = from.bytesRead() == 0
                    ? file.rows()
                    : file.rows().at(new Chunks(database, id, from.bytesRead()), from.bytesRead(), from.linesRead());
            read(claim, file, rows, from);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (HeaderFault checkedBefore) {
            throw new IllegalStateException(checkedBefore);
        }
    }

    private void read(ImportClaim claim, FileForm.Begun file, CsvReader reader, Progress from) throws IOException {
        UUID id = claim.job().id();
        long rows = from.rowsRead();
        for (boolean more = true; more; ) {
            RowBatch batch = file.batch(id, roomToList(id));
            more = fill(batch, reader);
            rows += batch.size();
            long until = rows;
            boolean ended = !more;
            claim.step(() -> {
                batch.store(source);
                claim.read(
                        reader.offset(), reader.line(), until, file.headerBytes(), from.bytesBlank() + reader.blank());
                if (ended) {
                    claim.enter(Phase.COLLECTING);
                }
            });
        }
    }

    /** How many more rejected rows of an import are listed. */
    public long roomToList(UUID id) {
        return RejectedRows.MOST_LISTED
                - database.sql("select count(*) from import_rejection where import_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single();
    }

    private static boolean fill(RowBatch batch, CsvReader reader) throws IOException {
        long end = reader.offset() + MOST_BYTES;
        while (batch.weight() < MOST_ROWS && reader.offset() < end) {
            CsvRecord row = reader.next();
            if (row == null) {
                return false;
            }
            batch.add(row);
        }
        return true;
    }
}
