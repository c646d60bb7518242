package consigne.command.payment;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A payment provider: what it holds of one payment from what it was told and answered; and what it never does. */
final class Provider {

    private final Map<Integer, Long> asked = new HashMap<>();
    private final Map<Integer, Long> held = new HashMap<>();
    private final Map<Integer, Long> refunds = new HashMap<>();
    private final Set<Integer> refunded = new HashSet<>();
    private int taken;
    private long authorised;
    private long captured;

    /** Holds the money of an attempt, and answers so: in time, late or twice. */
    void answers(int attempt) {
        if (taken != attempt && asked.containsKey(attempt)) {
            held.put(attempt, asked.getOrDefault(attempt, 0L));
        }
    }

    void note(PaymentEvent event) {
        switch (event) {
            case AuthorisationRequested e ->
                assertThat(asked.put(e.attempt(), e.amount().cents()))
                        .as("the attempt before %s", e)
                        .isNull();
            case PaymentAuthorised e -> {
                assertThat(e.amount().cents()).as("held by %s", e).isEqualTo(asked.get(e.attempt()));
                held.put(e.attempt(), e.amount().cents());
            }
            case AuthorisedTooLate e -> assertThat(e.attempt()).as("%s", e).isNotEqualTo(taken);
            case PaymentDeclined e -> held.remove(e.attempt());
            case VoidRequested e -> held.remove(e.attempt());
            case AuthorisationVoided e -> assertThat(asked).containsKey(e.attempt());
            case CaptureRequested e -> {
                assertThat(held).as("what is held when %s", e).containsKey(e.attempt());
                taken = e.attempt();
                authorised = held.getOrDefault(e.attempt(), 0L);
                captured = e.amount().cents();
                assertThat(captured).as("captured by %s", e).isPositive().isLessThanOrEqualTo(authorised);
            }
            case PaymentCaptured e -> {
                assertThat(e.amount().cents()).as("captured by %s", e).isEqualTo(captured);
                assertThat(e.amount().plus(e.released()).cents())
                        .as("captured and released by %s", e)
                        .isEqualTo(authorised);
                held.clear();
            }
            case RefundRequested e -> refunds.put(e.refund(), e.amount().cents());
            case PaymentRefunded e -> {
                assertThat(refunded.add(e.refund()))
                        .as("%s for the first time", e)
                        .isTrue();
                assertThat(e.amount().cents()).as("refunded by %s", e).isEqualTo(refunds.get(e.refund()));
            }
        }
        assertThat(refunds.values().stream().mapToLong(Long::longValue).sum())
                .as("refunded after %s", event)
                .isLessThanOrEqualTo(captured);
    }

    /** Holds what the provider holds after a command to at most one authorisation. */
    void rests() {
        assertThat(held).as("authorisations held at the end of a command").hasSizeLessThanOrEqualTo(1);
    }

    boolean holdsNothing() {
        return held.isEmpty();
    }
}
