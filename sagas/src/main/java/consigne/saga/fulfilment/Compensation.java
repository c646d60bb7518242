package consigne.saga.fulfilment;

import consigne.api.catalogue.Sku;
import java.time.Instant;

/** Undoes exactly what was done: reservations, what is booked, what was picked, and the authorisation. */
record Compensation(FulfilmentSteps steps) {

    void undo(Fulfilment done) {
        for (Sku sku : done.reservedSkus()) {
            steps.take(PlannedStep.release(done, sku));
        }
        releaseSlots(done);
        for (Sku sku : done.pickedSkus()) {
            steps.take(PlannedStep.putBack(done, sku, done.pickedOf(sku)));
        }
        setPaymentFree(done);
    }

    /** The order is over: a reservation that does not end by itself is given up, or nobody would ever end it. */
    void expire(Fulfilment done, Instant now) {
        for (Sku sku : done.reservedSkus()) {
            if (!steps.succeeds(PlannedStep.expire(done, sku, now))) {
                steps.take(PlannedStep.release(done, sku));
            }
        }
        releaseSlots(done);
        setPaymentFree(done);
    }

    private void releaseSlots(Fulfilment done) {
        done.booked().all().forEach(slot -> steps.take(PlannedStep.releaseSlot(done, slot, steps.now())));
    }

    private void setPaymentFree(Fulfilment done) {
        if (done.hasPaymentToUndo()) {
            steps.take(PlannedStep.voidPayment(done));
        }
    }
}
