package consigne.saga.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.payment.PaymentEvent;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.CaptureRequested;
import consigne.api.payment.PaymentEvent.RefundRequested;
import consigne.api.payment.PaymentEvent.VoidRequested;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentMethod;
import consigne.runtime.axon.EventJson;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class KeepingProviderCallsTest {

    private static final PaymentId PAYMENT = new PaymentId(new OrderId("0197a1b2-0000-7000-8000-000000000001"));
    private static final Money PRICE = Money.of("12.90", "EUR");

    private static final Map<String, PaymentEvent> CALLS = Map.of(
            "payment.authorisation-requested.v1",
                    new AuthorisationRequested(PAYMENT, 1, new PaymentMethod("pm_ok"), PRICE),
            "payment.void-requested.v1", new VoidRequested(PAYMENT, 1),
            "payment.capture-requested.v1", new CaptureRequested(PAYMENT, 1, PRICE),
            "payment.refund-requested.v2", new RefundRequested(PAYMENT, 1, PRICE, new Reason("broken")));

    @Test
    void aCallWaitsUnderTheFrozenNameOfItsEvent() {
        CALLS.forEach((name, event) -> assertThat(kept(event).type()).isEqualTo(name));
    }

    @Test
    void whatWaitedIsTheSameCall() throws Exception {
        for (PaymentEvent event : CALLS.values()) {
            String row = EventJson.mapper().writeValueAsString(kept(event));
            ProviderCall read = EventJson.mapper().readValue(row, ProviderCall.class);
            assertThat(read.event()).isEqualTo(event);
            assertThat(read.origin()).isEqualTo(kept(event).origin());
        }
    }

    @Test
    void aCallStoredUnderTheClassOfItsEventIsRead() throws Exception {
        ProviderCall call = EventJson.mapper().readValue("""
                {"type": "consigne.api.payment.PaymentEvent$CaptureRequested",
                 "json": "{\\"paymentId\\":\\"0197a1b2-0000-7000-8000-000000000001\\",\\"attempt\\":1,\
                \\"amount\\":{\\"amount\\":\\"12.90\\",\\"currency\\":\\"EUR\\"}}",
                 "eventId": "e1", "correlationId": "c0", "initiator": "ada"}""", ProviderCall.class);
        assertThat(call.event()).isEqualTo(new CaptureRequested(PAYMENT, 1, PRICE));
        assertThat(call.name()).isEqualTo("payment.capture-requested.v1");
        CALLS.forEach((name, event) -> {
            ProviderCall now = kept(event);
            ProviderCall then = new ProviderCall(event.getClass().getName(), now.json(), "e1", "c0", "ada");
            assertThat(then.event()).isEqualTo(event);
            assertThat(then.name()).isEqualTo(name.replace("v2", "v1"));
        });
    }

    @Test
    void aRefundThatWaitedWhenNobodyWroteDownItsUnitsIsMade() {
        String json = """
                {"paymentId": "0197a1b2-0000-7000-8000-000000000001", "refund": 1,
                 "amount": {"amount": "12.90", "currency": "EUR"}, "reason": "broken"}""";
        assertThat(new ProviderCall("payment.refund-requested.v1", json, "e1", "c0", "ada").event())
                .isEqualTo(new RefundRequested(PAYMENT, 1, PRICE, new Reason("broken")));
    }

    @Test
    void anEventOrARevisionThatNobodyKnowsIsReadAsNothingElse() {
        for (String unknown : new String[] {"payment.guessed.v1", "payment.void-requested.v99", "nonsense"}) {
            assertThatThrownBy(() -> new ProviderCall(unknown, "{}", "e1", "c0", "ada").event())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(unknown);
        }
    }

    private static ProviderCall kept(PaymentEvent event) {
        return ProviderCall.of(event, new GenericEventMessage<>("e1", event, Map.of(), java.time.Instant.EPOCH));
    }
}
