package consigne.imports.reading;

import consigne.imports.csv.CsvReader;
import consigne.imports.csv.CsvRecord;
import consigne.imports.job.Chunks;
import consigne.imports.job.ImportClaim;
import consigne.imports.job.Job;
import consigne.imports.job.Phase;
import consigne.imports.job.Progress;
import consigne.imports.judging.Header;
import consigne.imports.judging.HeaderFault;
import consigne.imports.judging.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and judges the rows of a file, some thousands in a step. */
public final class RowReader {

    private static final int MOST_ROWS = 20_000;
    private static final long MOST_BYTES = 4 << 20;

    private static final List<String> STAGED = List.of(
            "import_line",
            "import_invoice",
            "import_rejection",
            "import_rejected",
            "import_turned_away",
            "import_doubt");

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
            STAGED.forEach(table -> database.sql("delete from " + table + " where import_id = ?")
                    .param(id)
                    .update());
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
            CsvReader reader = new CsvReader(
                    file(job, 0),
                    job.mapping().separatorCharacter(),
                    job.mapping().letters());
            CsvRecord first = Objects.requireNonNull(reader.next(), "the header was there");
            Header header =
                    Header.of(first, job.mapping().columns(), job.mapping().separatorCharacter());
            if (from.bytesRead() > 0) {
                reader = reader.at(file(job, from.bytesRead()), from.bytesRead(), from.linesRead());
            }
            read(claim, reader, header, from);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (HeaderFault checkedBefore) {
            throw new IllegalStateException(checkedBefore);
        }
    }

    private void read(ImportClaim claim, CsvReader reader, Header header, Progress from) throws IOException {
        Rules rules = new Rules(claim.job().mapping(), header, claim.job().currency());
        long rows = from.rowsRead();
        for (boolean more = true; more; ) {
            StagedRows batch = new StagedRows(claim.job().id(), TurnedAway.MOST_LISTED - listed(claim));
            more = fill(batch, reader, rules);
            rows += batch.size();
            long until = rows;
            boolean ended = !more;
            claim.step(() -> {
                batch.store(source);
                claim.read(reader.offset(), reader.line(), until, header.bytes(), from.bytesBlank() + reader.blank());
                if (ended) {
                    claim.enter(Phase.COLLECTING);
                }
            });
        }
    }

    private long listed(ImportClaim claim) {
        return database.sql("select count(*) from import_rejection where import_id = ?")
                .param(claim.job().id())
                .query(Long.class)
                .single();
    }

    private static boolean fill(StagedRows batch, CsvReader reader, Rules rules) throws IOException {
        long end = reader.offset() + MOST_BYTES;
        while (batch.weight() < MOST_ROWS && reader.offset() < end) {
            CsvRecord row = reader.next();
            if (row == null) {
                return false;
            }
            rules.judge(row).forEach(batch::add);
        }
        return true;
    }

    private Chunks file(Job job, long offset) {
        return new Chunks(database, job.id(), offset);
    }
}
