package consigne.query.torture;

import static consigne.query.fixtures.Orders.EUR;

import consigne.api.Event;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.payment.PaymentEvent;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.AuthorisationVoided;
import consigne.api.payment.PaymentEvent.CaptureRequested;
import consigne.api.payment.PaymentEvent.PaymentAuthorised;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.PaymentDeclined;
import consigne.api.payment.PaymentEvent.PaymentRefunded;
import consigne.api.payment.PaymentEvent.RefundRequested;
import consigne.api.payment.PaymentEvent.VoidRequested;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentMethod;
import java.util.ArrayList;
import java.util.List;

/** What can happen to the payment of an order. */
final class Purse {

    private final PaymentId payment;
    private Money authorised = Money.zero(EUR);
    private int held;
    private int asked;

    Purse(OrderId order) {
        this.payment = new PaymentId(order);
    }

    PaymentEvent request(Money amount) {
        return new AuthorisationRequested(payment, ++asked, new PaymentMethod("pm_ok"), amount);
    }

    PaymentEvent decline() {
        return new PaymentDeclined(payment, asked, new Reason("not enough funds"));
    }

    PaymentEvent authorise(Money amount) {
        authorised = amount;
        held = asked;
        return new PaymentAuthorised(payment, held, amount);
    }

    /** The attempt that holds money. */
    int held() {
        return held;
    }

    List<Event> setFree(int attempt) {
        return List.of(new VoidRequested(payment, attempt), new AuthorisationVoided(payment, attempt));
    }

    /** What is to be paid is taken, and a quarter of it is given back some times. */
    List<Event> take(Money toPay, int refunds) {
        List<Event> events = new ArrayList<>();
        events.add(new CaptureRequested(payment, held, toPay));
        events.add(new PaymentCaptured(payment, toPay, authorised.minus(toPay).orAtLeastZero()));
        Money part = Money.ofCents(toPay.cents() / 4, EUR);
        for (int refund = 1; refund <= refunds; refund++) {
            events.add(new RefundRequested(payment, refund, part, new Reason("flat beer")));
            events.add(new PaymentRefunded(payment, refund, part));
        }
        return events;
    }
}
