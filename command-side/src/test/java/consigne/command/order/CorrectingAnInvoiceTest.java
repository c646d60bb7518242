package consigne.command.order;

import static consigne.command.given.Drinks.units;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.anInvoice;
import static consigne.command.order.Orders.given;
import static consigne.command.order.Orders.placed;
import static consigne.command.order.Orders.sold;

import consigne.api.catalogue.Sku;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.order.OrderCommand.CorrectOrder;
import consigne.api.order.OrderCommand.CreditOrder;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.order.OrderEvent.OrderCredited;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderRejection.MoreCreditedThanBought;
import consigne.api.order.OrderRejection.MovedOn;
import consigne.api.order.OrderRejection.UnknownOrder;
import consigne.api.order.OrderStatus;
import consigne.api.past.ImportedInvoice;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectingAnInvoiceTest {

    private static final Sku MUG = new Sku("MUG");
    private static final CreditNoteId FIRST = new CreditNoteId(new UUID(0, 1));
    private static final CreditNoteId SECOND = new CreditNoteId(new UUID(0, 2));
    private static final ImportedInvoice FIVE = anInvoice(sold("MUG", 3), sold("MUG", 2), sold("LANTERN", 1));
    private static final List<OrderEvent> TWO_CREDITED = List.of(new OrderImported(ORDER, FIVE), credited(FIRST, 2));

    @Test
    void aCorrectionSaysWhatTheBooksSaidAndWhatTheySayNow() {
        ImportedInvoice now = anInvoice(sold("MUG", 2));
        given(TWO_CREDITED).when(correct(now)).then(new OrderCorrected(ORDER, FIVE, now));
    }

    @Test
    void aCorrectionThatChangesNothingIsNone() {
        given(TWO_CREDITED).when(correct(FIVE)).thenNothing();
    }

    @Test
    void aCorrectionLeavesNoLessThanIsCredited() {
        given(TWO_CREDITED).when(correct(anInvoice(sold("MUG", 1)))).isRefusedAs(new MoreCreditedThanBought(MUG, 2, 1));
        given(TWO_CREDITED)
                .when(correct(anInvoice(sold("LANTERN", 1))))
                .isRefusedAs(new MoreCreditedThanBought(MUG, 2, 0));
    }

    @Test
    void whatACorrectionLeavesCanBeCredited() {
        var corrected = List.of(
                TWO_CREDITED.getFirst(),
                TWO_CREDITED.getLast(),
                new OrderCorrected(ORDER, FIVE, anInvoice(sold("MUG", 4))));
        given(corrected).when(credit(2)).then(credited(SECOND, 2));
        given(corrected).when(credit(3)).isRefusedAs(new MoreCreditedThanBought(MUG, 3, 2));
    }

    @Test
    void onlyAnOrderOfThePastIsCorrected() {
        given(placed()).when(correct(anInvoice())).isRefusedAs(new MovedOn(OrderStatus.PLACED));
        given().when(correct(anInvoice())).isRefusedAs(new UnknownOrder(ORDER));
    }

    private static CorrectOrder correct(ImportedInvoice now) {
        return new CorrectOrder(ORDER, FIVE, now);
    }

    private static CreditOrder credit(long quantity) {
        return new CreditOrder(ORDER, SECOND, List.of(new CreditedLine(MUG, units(quantity))));
    }

    private static OrderCredited credited(CreditNoteId note, long quantity) {
        return new OrderCredited(ORDER, note, List.of(new CreditedLine(MUG, units(quantity))));
    }
}
