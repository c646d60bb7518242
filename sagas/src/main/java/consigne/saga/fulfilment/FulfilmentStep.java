package consigne.saga.fulfilment;

import consigne.api.Rejection;
import consigne.api.deposit.DepositRejection.SettledAlready;
import consigne.api.order.OrderRejection.MovedOn;
import consigne.api.order.OrderStatus;
import consigne.api.payment.PaymentRejection.NotPossibleNow;
import consigne.api.slot.SlotRejection.ClosedForBookings;
import consigne.api.slot.SlotRejection.PastCutOff;
import consigne.api.slot.SlotRejection.SlotFull;
import consigne.api.stock.StockRejection.NotExpiredYet;
import consigne.api.stock.StockRejection.OutOfStock;

/** The kinds of steps that the saga takes, and what it means that one is refused. */
enum FulfilmentStep {
    RESERVE("reserve"),
    GIVE_BACK("give-back"),
    BOOK("book"),
    RELEASE_SLOT("release-slot"),
    AUTHORISE("authorise"),
    CONFIRM("confirm"),
    AWAIT_PAYMENT("await-payment"),
    REJECT("reject"),
    REVERT("revert"),
    PICK("pick"),
    RELEASE("release"),
    EXPIRE("expire"),
    PUT_BACK("put-back"),
    WRITE_OFF("write-off"),
    SETTLE("settle"),
    CAPTURE("capture"),
    CAPTURE_ALL("capture-all"),
    VOID("void"),
    CLOSE("close");

    /** What a refusal is to the saga. */
    enum Meaning {
        /** The order has gone on meanwhile, and an event that is still to come says how. */
        EXPECTED("expected"),
        /** The saga goes another way from here. */
        BRANCH("branch"),
        /** No rule should stand against it: people must know. */
        UNFORESEEN("unforeseen");

        private final String tag;

        Meaning(String tag) {
            this.tag = tag;
        }

        String tag() {
            return tag;
        }
    }

    private final String tag;

    FulfilmentStep(String tag) {
        this.tag = tag;
    }

    /** The frozen name that metrics bear. */
    String tag() {
        return tag;
    }

    /** Whether what it records happened when the event did that it follows, and not only now. */
    boolean happensAtTheDoor() {
        return this == SETTLE || this == WRITE_OFF;
    }

    Meaning meaningOf(Rejection why) {
        return switch (this) {
            case RESERVE -> why instanceof OutOfStock ? Meaning.BRANCH : Meaning.UNFORESEEN;
            case BOOK ->
                why instanceof SlotFull || why instanceof ClosedForBookings || why instanceof PastCutOff
                        ? Meaning.BRANCH
                        : Meaning.UNFORESEEN;
            case AUTHORISE -> why instanceof NotPossibleNow ? Meaning.BRANCH : Meaning.UNFORESEEN;
            case EXPIRE -> why instanceof NotExpiredYet ? Meaning.BRANCH : Meaning.UNFORESEEN;
            case CONFIRM, AWAIT_PAYMENT, REJECT, REVERT ->
                why instanceof MovedOn ? Meaning.EXPECTED : Meaning.UNFORESEEN;
            case SETTLE -> why instanceof SettledAlready ? Meaning.EXPECTED : Meaning.UNFORESEEN;
            case CLOSE -> why.equals(new MovedOn(OrderStatus.CLOSED)) ? Meaning.EXPECTED : Meaning.UNFORESEEN;
            case GIVE_BACK, RELEASE_SLOT, PICK, RELEASE, PUT_BACK, WRITE_OFF, CAPTURE, CAPTURE_ALL, VOID ->
                Meaning.UNFORESEEN;
        };
    }
}
