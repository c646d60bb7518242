package consigne.imports.reading;

import consigne.imports.csv.CsvReader;
import consigne.imports.csv.CsvRecord;
import consigne.imports.job.Chunks;
import consigne.imports.job.ImportClaim;
import consigne.imports.job.Job;
import consigne.imports.job.Phase;
import consigne.imports.job.Progress;
import consigne.imports.mapping.Header;
import consigne.imports.mapping.HeaderFault;
import consigne.imports.mapping.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and judges the rows of a file, some thousands in a step. */
public final class RowReader {

    private static final int MOST_ROWS = 20_000;
    private static final long MOST_BYTES = 4 << 20;

    private final DataSource source;
    private final JdbcClient database;

    public RowReader(DataSource source, JdbcClient database) {
        this.source = source;
        this.database = database;
    }

    /** Whether what was read so far is still there: a crash of PostgreSQL takes it away. */
    public boolean isKept(UUID id) {
        return database.sql("select exists (select from import_read where import_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Begins anew. */
    public void begin(ImportClaim claim) {
        UUID id = claim.job().id();
        claim.step(() -> {
            database.sql("delete from import_line where import_id = ?")
                    .param(id)
                    .update();
            database.sql("delete from import_invoice where import_id = ?")
                    .param(id)
                    .update();
            database.sql("delete from import_rejection where import_id = ?")
                    .param(id)
                    .update();
            database.sql("insert into import_read values (?) on conflict do nothing")
                    .param(id)
                    .update();
            claim.unread();
        });
    }

    /** Reads on from where the last step ended, to the end of the file. */
    public void proceed(ImportClaim claim, Progress from) {
        try {
            Job job = claim.job();
            CsvReader reader = new CsvReader(file(job, 0), job.mapping().separatorCharacter());
            CsvRecord first = Objects.requireNonNull(reader.next(), "the header was there");
            Rules rules =
                    new Rules(job.mapping(), Header.of(first, job.mapping().columns()), job.currency());
            if (from.bytesRead() > 0) {
                reader = new CsvReader(
                        file(job, from.bytesRead()),
                        job.mapping().separatorCharacter(),
                        from.bytesRead(),
                        from.linesRead());
            }
            read(claim, reader, rules, from.rowsRead());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (HeaderFault checkedBefore) {
            throw new IllegalStateException(checkedBefore);
        }
    }

    private void read(ImportClaim claim, CsvReader reader, Rules rules, long rowsBefore) throws IOException {
        long rows = rowsBefore;
        for (boolean more = true; more; ) {
            StagedRows batch = new StagedRows(claim.job().id());
            more = fill(batch, reader, rules);
            rows += batch.size();
            long until = rows;
            boolean ended = !more;
            claim.step(() -> {
                batch.store(source);
                claim.read(reader.offset(), reader.line(), until);
                if (ended) {
                    claim.enter(Phase.COLLECTING);
                }
            });
        }
    }

    private static boolean fill(StagedRows batch, CsvReader reader, Rules rules) throws IOException {
        long end = reader.offset() + MOST_BYTES;
        while (batch.size() < MOST_ROWS && reader.offset() < end) {
            CsvRecord row = reader.next();
            if (row == null) {
                return false;
            }
            batch.add(rules.judge(row));
        }
        return true;
    }

    private Chunks file(Job job, long offset) {
        return new Chunks(database, job.id(), offset);
    }
}
