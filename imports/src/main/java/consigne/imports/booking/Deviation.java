package consigne.imports.booking;

import consigne.imports.booking.StoredInvoices.StoredInvoice;
import java.util.Optional;

/**
 * An invoice of a file that was taken over before with other content.
 *
 * @param what what differs, for people
 * @param order what its order was taken over with, if it became one
 * @param creditNote what its credit note was taken over with, if it became one
 */
record Deviation(String what, Optional<StoredInvoice> order, Optional<StoredInvoice> creditNote) {

    /** Whether an invoice becomes what this one became. */
    boolean becameTheSame(Invoice invoice) {
        return invoice.kind().sells() == order.isPresent() && invoice.kind().takesBack() == creditNote.isPresent();
    }

    Deviation and(String more) {
        return new Deviation(what + "; " + more, order, creditNote);
    }
}
