package consigne.query.orders;

import static consigne.api.payment.PaymentStatus.AUTHORISED;
import static consigne.api.payment.PaymentStatus.CAPTURED;
import static consigne.api.payment.PaymentStatus.CAPTURING;
import static consigne.api.payment.PaymentStatus.DECLINED;
import static consigne.api.payment.PaymentStatus.REFUNDED;
import static consigne.api.payment.PaymentStatus.REFUNDING;
import static consigne.api.payment.PaymentStatus.REQUESTED;
import static consigne.api.payment.PaymentStatus.VOIDED;
import static consigne.api.payment.PaymentStatus.VOIDING;

import consigne.api.Money;
import consigne.api.payment.PaymentAttempt;
import consigne.api.payment.PaymentEvent;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.AuthorisationVoided;
import consigne.api.payment.PaymentEvent.AuthorisedTooLate;
import consigne.api.payment.PaymentEvent.CaptureRequested;
import consigne.api.payment.PaymentEvent.PaymentAuthorised;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.PaymentDeclined;
import consigne.api.payment.PaymentEvent.PaymentRefunded;
import consigne.api.payment.PaymentEvent.RefundRequested;
import consigne.api.payment.PaymentEvent.VoidRequested;
import consigne.api.payment.PaymentStatus;
import consigne.api.payment.PaymentView;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The payment of an order as it stands. */
final class PaymentFold {

    private static final Set<PaymentStatus> LIVE = Set.of(AUTHORISED, CAPTURING, CAPTURED);

    private PaymentFold() {}

    static PaymentView evolve(@Nullable PaymentView view, PaymentEvent event) {
        if (event instanceof AuthorisationRequested e) {
            return asked(view, e);
        }
        if (view == null) {
            throw new IllegalStateException(event + " before its payment");
        }
        return switch (event) {
            case AuthorisationRequested e -> asked(view, e);
            case PaymentAuthorised e ->
                with(
                        view,
                        e.attempt(),
                        it -> new PaymentAttempt(
                                it.attempt(), AUTHORISED, it.method(), it.amount(), true, e.reference(), it.reason()));
            case AuthorisedTooLate _ -> view;
            case PaymentDeclined e ->
                with(
                        view,
                        e.attempt(),
                        it -> new PaymentAttempt(
                                it.attempt(),
                                DECLINED,
                                it.method(),
                                it.amount(),
                                it.authorised(),
                                it.reference(),
                                e.reason()));
            case VoidRequested e -> with(view, e.attempt(), it -> now(it, VOIDING, it.authorised()));
            case AuthorisationVoided e -> with(view, e.attempt(), it -> now(it, VOIDED, it.authorised()));
            case CaptureRequested e -> with(view, e.attempt(), it -> now(it, CAPTURING, true));
            case PaymentCaptured e -> captured(view, e);
            case RefundRequested _ -> refunded(view, REFUNDING, view.refunded());
            case PaymentRefunded e -> refunded(view, REFUNDED, view.refunded().plus(e.amount()));
        };
    }

    private static PaymentView asked(@Nullable PaymentView view, AuthorisationRequested e) {
        Money none = Money.zero(e.amount().currency());
        PaymentView before = view == null ? new PaymentView(REQUESTED, none, none, none, none, List.of()) : view;
        PaymentAttempt asked = new PaymentAttempt(e.attempt(), REQUESTED, e.method(), e.amount(), false, null, null);
        return over(
                before,
                Stream.concat(before.attempts().stream(), Stream.of(asked)).toList());
    }

    private static PaymentView with(PaymentView view, int attempt, UnaryOperator<PaymentAttempt> change) {
        return over(
                view,
                view.attempts().stream()
                        .map(it -> it.attempt() == attempt ? change.apply(it) : it)
                        .toList());
    }

    /** What the view says, as its attempts have it: one that is held counts more than one that was, or is asked for. */
    private static PaymentView over(PaymentView view, List<PaymentAttempt> attempts) {
        PaymentAttempt counts = attempts.stream()
                .max(Comparator.comparing((PaymentAttempt it) -> LIVE.contains(it.status()))
                        .thenComparing(PaymentAttempt::authorised)
                        .thenComparingInt(PaymentAttempt::attempt))
                .orElseThrow();
        Money none = Money.zero(counts.amount().currency());
        Money authorised = counts.authorised() ? counts.amount() : none;
        Money released = counts.status() == VOIDED ? authorised : none;
        return new PaymentView(counts.status(), authorised, view.captured(), released, view.refunded(), attempts);
    }

    private static PaymentView captured(PaymentView view, PaymentCaptured e) {
        List<PaymentAttempt> attempts = view.attempts().stream()
                .map(it -> it.status() == CAPTURING ? now(it, CAPTURED, true) : it)
                .toList();
        return new PaymentView(CAPTURED, view.authorised(), e.amount(), e.released(), view.refunded(), attempts);
    }

    private static PaymentView refunded(PaymentView view, PaymentStatus status, Money refunded) {
        return new PaymentView(status, view.authorised(), view.captured(), view.released(), refunded, view.attempts());
    }

    private static PaymentAttempt now(PaymentAttempt it, PaymentStatus status, boolean authorised) {
        return new PaymentAttempt(
                it.attempt(), status, it.method(), it.amount(), authorised, it.reference(), it.reason());
    }
}
