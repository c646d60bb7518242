package consigne.saga.fulfilment;

import consigne.api.payment.PaymentCommand.VoidPayment;
import consigne.api.payment.PaymentId;
import consigne.api.stock.StockCommand.ExpireReservation;
import consigne.api.stock.StockCommand.ReleaseReservation;
import consigne.api.stock.StockCommand.ReturnStock;
import consigne.api.stock.StockId;
import java.time.Instant;

/** Undoes exactly what was done: reservations, what was picked, and the authorisation. */
record Undoing(Steps steps) {

    void undo(Fulfilment done) {
        done.reserved()
                .keySet()
                .forEach(sku -> steps.take(
                        "release " + sku, new ReleaseReservation(new StockId(done.depot(), sku), done.orderId())));
        done.picked()
                .forEach((sku, quantity) -> steps.take(
                        "put back " + sku, new ReturnStock(new StockId(done.depot(), sku), done.orderId(), quantity)));
        setPaymentFree(done);
    }

    void expire(Fulfilment done, Instant now) {
        done.reserved()
                .keySet()
                .forEach(sku -> steps.take(
                        "expire " + sku, new ExpireReservation(new StockId(done.depot(), sku), done.orderId(), now)));
        setPaymentFree(done);
    }

    private void setPaymentFree(Fulfilment done) {
        if (done.hasPaymentToUndo()) {
            steps.take("void", new VoidPayment(new PaymentId(done.orderId())));
        }
    }
}
