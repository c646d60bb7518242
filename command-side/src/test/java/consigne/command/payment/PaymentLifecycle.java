package consigne.command.payment;

import static consigne.command.given.Drinks.eur;
import static consigne.command.payment.Payments.PAYMENT;
import static consigne.command.payment.Payments.asked;
import static consigne.command.payment.Payments.captureAsked;
import static consigne.command.payment.Payments.declined;
import static consigne.command.payment.Payments.held;
import static consigne.command.payment.Payments.refundAsked;
import static consigne.command.payment.Payments.setFree;
import static consigne.command.payment.Payments.then;
import static consigne.command.payment.Payments.tooLate;

import consigne.api.payment.PaymentEvent;
import consigne.api.payment.PaymentEvent.AuthorisationVoided;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.PaymentRefunded;
import consigne.command.given.Lifecycle;
import java.util.List;

/** What can happen to a payment: answers come to what was asked, and nothing is set free that was taken. */
public final class PaymentLifecycle {

    private static final PaymentEvent ASKED = asked(1, "20.00");
    private static final PaymentEvent HELD_1 = held(1, "20.00");
    private static final PaymentEvent HELD_2 = held(2, "30.00");
    private static final PaymentEvent DECLINED_1 = declined(1);
    private static final PaymentEvent DECLINED_2 = declined(2);
    private static final PaymentEvent LATE_1 = tooLate(1);
    private static final PaymentEvent FREEING_1 = setFree(1);
    private static final PaymentEvent FREEING_2 = setFree(2);
    private static final PaymentEvent FREED_1 = new AuthorisationVoided(PAYMENT, 1);
    private static final PaymentEvent FREED_2 = new AuthorisationVoided(PAYMENT, 2);
    private static final PaymentEvent CAPTURING = captureAsked("15.00");
    private static final PaymentEvent CAPTURED = new PaymentCaptured(PAYMENT, eur("15.00"), eur("5.00"));
    private static final PaymentEvent REFUNDING = refundAsked(1, "2.00");
    private static final PaymentEvent REFUNDED = new PaymentRefunded(PAYMENT, 1, eur("2.00"));

    private PaymentLifecycle() {}

    public static Lifecycle<?, ?> ofAPayment() {
        return Lifecycle.of(
                        "payment",
                        PaymentState.class,
                        PaymentEvent.class,
                        PaymentState::evolve,
                        List.of(
                                ASKED,
                                HELD_1,
                                HELD_2,
                                DECLINED_1,
                                DECLINED_2,
                                LATE_1,
                                FREEING_1,
                                FREEING_2,
                                FREED_1,
                                FREED_2,
                                CAPTURING,
                                CAPTURED,
                                REFUNDING,
                                REFUNDED))
                .in("unused", new PaymentState.Unused(), ASKED)
                .in("asked", after(Payments.pending()), HELD_1, DECLINED_1, FREEING_1, FREED_1)
                .in("authorised", after(Payments.authorised()), ASKED, FREEING_1, FREED_1, CAPTURING)
                .in(
                        "asked for more",
                        after(Payments.askedForMore()),
                        HELD_2,
                        DECLINED_2,
                        FREEING_1,
                        FREEING_2,
                        FREED_1,
                        FREED_2)
                .in(
                        "authorised for more",
                        after(then(Payments.askedForMore(), HELD_2)),
                        ASKED,
                        LATE_1,
                        FREEING_1,
                        FREEING_2,
                        FREED_1,
                        FREED_2,
                        CAPTURING)
                .in("capturing", after(Payments.capturing()), FREED_1, CAPTURED)
                .in("captured", after(Payments.captured()), FREED_1, REFUNDING)
                .in("refunding", after(then(Payments.captured(), REFUNDING)), FREED_1, REFUNDING, REFUNDED)
                // An earlier shop noted twice that a refund was given.
                .in("refunded", after(then(Payments.captured(), REFUNDING, REFUNDED)), FREED_1, REFUNDING, REFUNDED)
                .in("declined", after(Payments.over()), ASKED, LATE_1, FREEING_1, FREED_1)
                .in("set free", after(Payments.setFree()), ASKED, LATE_1, FREEING_1, FREED_1);
    }

    private static PaymentState after(List<PaymentEvent> history) {
        PaymentState state = new PaymentState.Unused();
        for (PaymentEvent event : history) {
            state = state.evolve(event);
        }
        return state;
    }
}
