package consigne.imports.matching;

import consigne.imports.job.ImportClaim;
import consigne.imports.job.Phase;
import consigne.imports.job.Progress;
import consigne.imports.mapping.BookJob;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Matches credit notes, in the order of time, to what the customer bought before. A credit note is matched once: what
 * it was matched to is kept, and holds for every later file that names it again.
 */
public final class CreditMatcher {

    private static final int NOTES_IN_A_STEP = 100;

    private final JdbcClient database;
    private final Sales sales;

    public CreditMatcher(JdbcClient database) {
        this.database = database;
        this.sales = new Sales(database);
    }

    public void proceed(ImportClaim claim, Progress from) {
        BookJob job = BookJob.of(claim.job());
        long until = from.matchedUntil();
        List<Note> notes = notesAfter(job, until);
        while (!notes.isEmpty()) {
            List<Note> these = notes;
            long last = notes.getLast().ordinal();
            claim.step(() -> {
                these.forEach(note -> match(job, note));
                claim.matched(last);
            });
            notes = notesAfter(job, last);
        }
        claim.step(() -> {
            claim.matched(from.invoices());
            claim.enter(Phase.BOOKING);
        });
    }

    private List<Note> notesAfter(BookJob job, long ordinal) {
        return database.sql("""
                select i.ordinal, i.invoice, i.customer, i.at from import_invoice i
                where i.import_id = :id and i.ordinal > :after and i.kind in ('CREDIT_NOTE', 'EXCHANGE') and not exists (
                    select from import_known k
                    where k.books in (:books, :base) and k.invoice = i.invoice and k.matches is not null)
                order by i.ordinal limit :most
                """)
                .param("id", job.id())
                .param("after", ordinal)
                .param("books", job.books())
                .param("base", job.mappingName())
                .param("most", NOTES_IN_A_STEP)
                .query((row, _) -> new Note(
                        row.getLong("ordinal"),
                        row.getString("invoice"),
                        row.getString("customer"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    private void match(BookJob job, Note note) {
        List<Sold> matches = new ArrayList<>();
        takenBack(job, note)
                .forEach(line ->
                        matches.addAll(sales.take(job, note.customer(), line.sku(), note.at(), line.quantity())));
        database.sql("""
                insert into import_known (books, invoice, matches) values (?, ?, ?::json)
                on conflict (books, invoice) do update set matches = excluded.matches
                """)
                .params(job.books(), note.invoice(), Sold.write(matches))
                .update();
    }

    private List<TakenBack> takenBack(BookJob job, Note note) {
        return database.sql("""
                select sku, -sum(quantity) as quantity from import_line
                where import_id = ? and invoice = ? and kind = 'CREDIT_LINE' group by sku order by sku
                """)
                .params(job.id(), note.invoice())
                .query((row, _) -> new TakenBack(row.getString("sku"), row.getLong("quantity")))
                .list();
    }

    private record Note(long ordinal, String invoice, String customer, OffsetDateTime at) {}

    private record TakenBack(String sku, long quantity) {}
}
