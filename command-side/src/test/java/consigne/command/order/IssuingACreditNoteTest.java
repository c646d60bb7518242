package consigne.command.order;

import static consigne.command.given.Drinks.units;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.anInvoice;
import static consigne.command.order.Orders.sold;

import consigne.api.catalogue.Sku;
import consigne.api.creditnote.CreditMatch;
import consigne.api.creditnote.CreditNoteCommand;
import consigne.api.creditnote.CreditNoteCommand.CorrectCreditNote;
import consigne.api.creditnote.CreditNoteCommand.IssueCreditNote;
import consigne.api.creditnote.CreditNoteEvent;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteCorrected;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.past.ImportedInvoice;
import consigne.command.given.Given;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IssuingACreditNoteTest {

    private static final CreditNoteId NOTE = new CreditNoteId(new UUID(0, 1));
    private static final Sku MUG = new Sku("MUG");
    private static final Sku LANTERN = new Sku("LANTERN");
    private static final ImportedInvoice CANCELLATION =
            anInvoice(sold("MUG", -3), sold("LANTERN", -2), sold("MUG", -1));

    @Test
    void whatEarlierOrdersCoverIsMatched() {
        List<CreditMatch> all = List.of(match(MUG, 1), match(MUG, 3), match(LANTERN, 2));
        given().when(new IssueCreditNote(NOTE, CANCELLATION, all))
                .then(new CreditNoteIssued(NOTE, CANCELLATION, all, List.of()));
    }

    @Test
    void whatNoEarlierOrderCoversIsKept() {
        List<CreditMatch> some = List.of(match(MUG, 1));
        given().when(new IssueCreditNote(NOTE, CANCELLATION, some))
                .then(new CreditNoteIssued(
                        NOTE,
                        CANCELLATION,
                        some,
                        List.of(new CreditedLine(LANTERN, units(2)), new CreditedLine(MUG, units(3)))));
    }

    @Test
    void aCreditNoteIsIssuedOnce() {
        given().events(new CreditNoteIssued(NOTE, CANCELLATION, List.of(), List.of()))
                .when(new IssueCreditNote(NOTE, CANCELLATION, List.of()))
                .thenNothing();
    }

    @Test
    void aCorrectionSaysWhatTheBooksSaidAndWhatTheySayNow() {
        ImportedInvoice now = anInvoice(sold("MUG", -5));
        given().events(new CreditNoteIssued(NOTE, CANCELLATION, List.of(match(MUG, 3)), List.of()))
                .when(new CorrectCreditNote(NOTE, CANCELLATION, now, List.of(match(MUG, 3))))
                .then(new CreditNoteCorrected(
                        NOTE, CANCELLATION, now, List.of(match(MUG, 3)), List.of(new CreditedLine(MUG, units(2)))));
    }

    @Test
    void aCorrectionThatChangesNothingIsNone() {
        given().events(new CreditNoteIssued(NOTE, CANCELLATION, List.of(), List.of()))
                .when(new CorrectCreditNote(NOTE, CANCELLATION, CANCELLATION, List.of()))
                .thenNothing();
    }

    @Test
    void aCorrectionOfWhatWasNeverIssuedIssuesIt() {
        ImportedInvoice now = anInvoice(sold("MUG", -5));
        given().when(new CorrectCreditNote(NOTE, CANCELLATION, now, List.of()))
                .then(new CreditNoteIssued(NOTE, now, List.of(), List.of(new CreditedLine(MUG, units(5)))));
    }

    private static CreditMatch match(Sku sku, long quantity) {
        return new CreditMatch(sku, ORDER, units(quantity));
    }

    private static Given<CreditNoteState, CreditNoteCommand, CreditNoteEvent> given() {
        return Given.nothing(new CreditNoteDecider());
    }
}
