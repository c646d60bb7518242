package consigne.imports.booking;

import consigne.api.OrderId;
import consigne.api.creditnote.CreditNoteId;
import consigne.imports.mapping.BookJob;
import consigne.runtime.ids.Ids;
import java.util.UUID;

/**
 * The ids of what becomes of invoices: they follow from the books and the invoice alone, whatever file it stands in.
 */
record BookIds(String source) {

    static BookIds of(BookJob job) {
        return new BookIds("import " + job.mappingName());
    }

    OrderId order(String invoice) {
        return OrderId.of(Ids.derived(source, "order " + invoice));
    }

    CreditNoteId creditNote(String invoice) {
        return new CreditNoteId(Ids.derived(source, "credit note " + invoice));
    }

    UUID importing(String invoice) {
        return Ids.derived(source, "import order " + invoice);
    }

    /**
     * Of an adjustment, by what it says.
     *
     * @param time which one it is of those that say the same, from 1
     */
    UUID adjustment(String invoice, long digest, int time) {
        return Ids.derived(source, "adjustment " + Long.toHexString(digest) + " " + time + " of " + invoice);
    }

    /** Of an adjustment by its place on the invoice, as imports had it before. */
    UUID formerAdjustment(String invoice, int number) {
        return Ids.derived(source, "adjustment " + number + " " + invoice);
    }
}
