package consigne.saga.neighbours;

import consigne.api.Event;
import consigne.api.Money;
import consigne.api.payment.PaymentCommand;
import consigne.api.payment.PaymentCommand.AbandonAttempt;
import consigne.api.payment.PaymentCommand.Authorise;
import consigne.api.payment.PaymentCommand.Capture;
import consigne.api.payment.PaymentCommand.RecordAuthorised;
import consigne.api.payment.PaymentCommand.RecordCaptured;
import consigne.api.payment.PaymentCommand.RecordDeclined;
import consigne.api.payment.PaymentCommand.RecordRefunded;
import consigne.api.payment.PaymentCommand.RecordVoided;
import consigne.api.payment.PaymentCommand.Refund;
import consigne.api.payment.PaymentCommand.VoidAttempt;
import consigne.api.payment.PaymentCommand.VoidPayment;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.AuthorisationVoided;
import consigne.api.payment.PaymentEvent.AuthorisedTooLate;
import consigne.api.payment.PaymentEvent.CaptureRequested;
import consigne.api.payment.PaymentEvent.PaymentAuthorised;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.PaymentDeclined;
import consigne.api.payment.PaymentEvent.VoidRequested;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentRejection.CaptureAboveAuthorised;
import consigne.api.payment.PaymentRejection.NotPossibleNow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payment of one order. */
final class Till {

    private record Hold(int attempt, Money amount) {}

    private int attempts;
    private boolean declined;
    private @Nullable Hold held;
    private @Nullable Hold pending;
    private @Nullable Money capturing;
    private @Nullable Money captured;

    /** What the provider holds or is still asked for; null where it is neither. */
    @Nullable
    Money heldOrAsked() {
        Hold hold = held == null ? pending : held;
        return hold == null ? null : hold.amount();
    }

    @Nullable
    Money captured() {
        return captured;
    }

    Reply answer(PaymentCommand command) {
        PaymentId id = command.paymentId();
        return switch (command) {
            case Authorise c -> authorise(c);
            case RecordAuthorised c ->
                pending != null && isPending(c.attempt()) ? authorised(id, pending) : lateAnswer(id, c.attempt());
            case RecordDeclined c ->
                isPending(c.attempt()) ? declined(new PaymentDeclined(id, c.attempt(), c.reason())) : Reply.done();
            case AbandonAttempt c ->
                isPending(c.attempt()) ? Reply.done(dropPending(new VoidRequested(id, c.attempt()))) : Reply.done();
            case VoidAttempt c -> Reply.done(new VoidRequested(id, c.attempt()));
            case RecordVoided c -> Reply.done(new AuthorisationVoided(id, c.attempt()));
            case Capture c -> capture(c);
            case RecordCaptured c -> recordCaptured(c);
            case VoidPayment _ -> setFree(id);
            case Refund _, RecordRefunded _ -> throw new AssertionError("no saga asks for " + command);
        };
    }

    private Reply authorise(Authorise c) {
        if (capturing != null || captured != null || isOver()) {
            return new Reply.No(new NotPossibleNow("over"));
        }
        List<Event> events = new ArrayList<>();
        if (pending != null && (covers(held, c.amount()) || !covers(pending, c.amount()))) {
            events.add(dropPending(new VoidRequested(c.paymentId(), pending.attempt())));
        }
        if (!covers(held, c.amount()) && pending == null) {
            pending = new Hold(++attempts, c.amount());
            events.add(new AuthorisationRequested(c.paymentId(), attempts, c.method(), c.amount()));
        }
        return new Reply.Done(events);
    }

    private Reply authorised(PaymentId id, Hold now) {
        Hold before = held;
        held = now;
        pending = null;
        Event authorised = new PaymentAuthorised(id, now.attempt(), now.amount());
        return before == null
                ? Reply.done(authorised)
                : Reply.done(authorised, new VoidRequested(id, before.attempt()));
    }

    private Reply lateAnswer(PaymentId id, int attempt) {
        return held != null && held.attempt() == attempt
                ? Reply.done()
                : Reply.done(new AuthorisedTooLate(id, attempt));
    }

    private Reply capture(Capture c) {
        if (held == null || pending != null) {
            return new Reply.No(new NotPossibleNow("not authorised"));
        }
        if (!covers(held, c.amount())) {
            return new Reply.No(new CaptureAboveAuthorised(c.amount(), held.amount()));
        }
        CaptureRequested asked = new CaptureRequested(c.paymentId(), held.attempt(), c.amount());
        capturing = c.amount();
        return Reply.done(asked);
    }

    private Reply recordCaptured(RecordCaptured c) {
        if (capturing == null || held == null) {
            return captured == null ? new Reply.No(new NotPossibleNow("not capturing")) : Reply.done();
        }
        Money released = held.amount().minus(capturing);
        captured = capturing;
        capturing = null;
        held = null;
        return Reply.done(new PaymentCaptured(c.paymentId(), captured, released));
    }

    private Reply setFree(PaymentId id) {
        if (capturing != null || captured != null) {
            return new Reply.No(new NotPossibleNow("capturing"));
        }
        List<Event> events = new ArrayList<>();
        if (pending != null) {
            events.add(dropPending(new VoidRequested(id, pending.attempt())));
        }
        if (held != null) {
            events.add(new VoidRequested(id, held.attempt()));
            held = null;
        }
        return new Reply.Done(events);
    }

    private Reply declined(PaymentDeclined no) {
        declined = true;
        return Reply.done(dropPending(no));
    }

    private boolean isOver() {
        return attempts > 0 && held == null && pending == null && !declined;
    }

    private Event dropPending(Event because) {
        pending = null;
        return because;
    }

    private boolean isPending(int attempt) {
        return pending != null && pending.attempt() == attempt;
    }

    private static boolean covers(@Nullable Hold hold, Money amount) {
        return hold != null && !amount.exceeds(hold.amount());
    }
}
