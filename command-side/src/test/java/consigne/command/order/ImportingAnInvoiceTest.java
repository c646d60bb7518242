package consigne.command.order;

import static consigne.command.given.Drinks.units;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.anInvoice;
import static consigne.command.order.Orders.given;
import static consigne.command.order.Orders.imported;
import static consigne.command.order.Orders.placed;
import static consigne.command.order.Orders.sold;
import static consigne.command.order.Orders.then;

import consigne.api.catalogue.Sku;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.order.OrderCommand.CreditOrder;
import consigne.api.order.OrderCommand.ImportOrder;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.OrderCredited;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderRejection.MoreCreditedThanBought;
import consigne.api.order.OrderRejection.MovedOn;
import consigne.api.order.OrderRejection.OrderExists;
import consigne.api.order.OrderRejection.UnknownOrder;
import consigne.api.order.OrderStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportingAnInvoiceTest {

    private static final Sku MUG = new Sku("MUG");
    private static final Sku LANTERN = new Sku("LANTERN");
    private static final CreditNoteId FIRST = new CreditNoteId(new UUID(0, 1));
    private static final CreditNoteId SECOND = new CreditNoteId(new UUID(0, 2));

    @Test
    void anInvoiceIsTakenOverAsItIsWhateverTheCatalogueSays() {
        ImportOrder importing = new ImportOrder(ORDER, anInvoice(sold("MUG", 2)));
        given().when(importing).then(new OrderImported(ORDER, importing.invoice()));
    }

    @Test
    void anInvoiceIsTakenOverOnce() {
        given(imported())
                .when(new ImportOrder(ORDER, anInvoice(sold("MUG", 2))))
                .thenNothing();
    }

    @Test
    void anOrderOfTodayIsNotReplacedByOneOfThePast() {
        given(placed()).when(new ImportOrder(ORDER, anInvoice(sold("MUG", 2)))).isRefusedAs(new OrderExists(ORDER));
    }

    @Test
    void aCreditNoteTakesBackAsMuchAsWasBoughtOverAllLines() {
        given(imported()).when(credit(FIRST, line(MUG, 3))).then(credited(FIRST, line(MUG, 3)));
    }

    @Test
    void aCreditNoteTakesBackNoMoreThanWasBought() {
        given(imported()).when(credit(FIRST, line(MUG, 4))).isRefusedAs(new MoreCreditedThanBought(MUG, 4, 3));
    }

    @Test
    void twoLinesOfACreditNoteTakeBackNoMoreThanWasBought() {
        given(imported())
                .when(credit(FIRST, line(MUG, 2), line(MUG, 2)))
                .isRefusedAs(new MoreCreditedThanBought(MUG, 4, 3));
    }

    @Test
    void aCreditNoteTakesBackNothingThatWasNeverBought() {
        Sku teapot = new Sku("TEAPOT");
        given(imported()).when(credit(FIRST, line(teapot, 1))).isRefusedAs(new MoreCreditedThanBought(teapot, 1, 0));
    }

    @Test
    void whatTheBooksSayIsTakenOverEvenWhereItMakesNoSense() {
        var odd = List.<OrderEvent>of(new OrderImported(
                ORDER, anInvoice(sold("MUG", -2), sold("LANTERN", 5_000_000_000L), sold("LANTERN", -1))));
        given(odd).when(credit(FIRST, line(MUG, 1))).isRefusedAs(new MoreCreditedThanBought(MUG, 1, 0));
        given(odd).when(credit(FIRST, line(LANTERN, 1))).then(credited(FIRST, line(LANTERN, 1)));
    }

    @Test
    void creditNotesAddUp() {
        var once = then(imported(), credited(FIRST, line(MUG, 2)));
        given(once)
                .when(credit(SECOND, line(MUG, 1), line(LANTERN, 5)))
                .then(credited(SECOND, line(MUG, 1), line(LANTERN, 5)));
        given(once).when(credit(SECOND, line(MUG, 2))).isRefusedAs(new MoreCreditedThanBought(MUG, 2, 1));
    }

    @Test
    void aCreditNoteCountsOnce() {
        given(then(imported(), credited(FIRST, line(MUG, 2))))
                .when(credit(FIRST, line(MUG, 2)))
                .thenNothing();
    }

    @Test
    void onlyAnOrderOfThePastIsCredited() {
        given(placed()).when(credit(FIRST, line(MUG, 1))).isRefusedAs(new MovedOn(OrderStatus.PLACED));
        given().when(credit(FIRST, line(MUG, 1))).isRefusedAs(new UnknownOrder(ORDER));
    }

    private static CreditOrder credit(CreditNoteId note, CreditedLine... lines) {
        return new CreditOrder(ORDER, note, List.of(lines));
    }

    private static OrderCredited credited(CreditNoteId note, CreditedLine... lines) {
        return new OrderCredited(ORDER, note, List.of(lines));
    }

    private static CreditedLine line(Sku sku, long quantity) {
        return new CreditedLine(sku, units(quantity));
    }
}
