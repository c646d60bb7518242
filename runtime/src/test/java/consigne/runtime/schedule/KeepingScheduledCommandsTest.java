package consigne.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.api.Command;
import consigne.api.OrderId;
import consigne.api.order.OrderCommand.CloseOrder;
import consigne.api.order.OrderCommand.ExpireOrder;
import consigne.api.payment.PaymentCommand.AbandonAttempt;
import consigne.api.payment.PaymentId;
import consigne.runtime.axon.EventJson;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Origin;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepingScheduledCommandsTest {

    private static final OrderId ORDER = new OrderId("01960000-0000-7000-8000-000000000001");
    private static final Origin ORIGIN = Origin.of("c1", new Actor("fulfilment", "saga", "saga"));
    private static final ExpireOrder EXPIRE = new ExpireOrder(ORDER, Instant.parse("2026-03-05T09:00:00Z"));
    private static final AbandonAttempt ABANDON = new AbandonAttempt(new PaymentId(ORDER), 2);

    @Test
    void aCommandWaitsUnderItsFrozenName() {
        assertThat(ScheduledCommand.of(EXPIRE, ORIGIN).type()).isEqualTo("order.expire");
        assertThat(ScheduledCommand.of(ABANDON, ORIGIN).type()).isEqualTo("payment.abandon-attempt");
    }

    @Test
    void whatWaitedIsTheSameCommand() throws Exception {
        for (Command command : List.of(EXPIRE, ABANDON)) {
            String row = EventJson.mapper().writeValueAsString(ScheduledCommand.of(command, ORIGIN));
            assertThat(EventJson.mapper().readValue(row, ScheduledCommand.class).command())
                    .isEqualTo(command);
        }
    }

    @Test
    void aRowStoredBeforeCommandsHadNamesIsRead() throws Exception {
        ScheduledCommand expire = EventJson.mapper().readValue("""
                {"type": "consigne.api.order.OrderCommand$ExpireOrder",
                 "json": "{\\"orderId\\":\\"01960000-0000-7000-8000-000000000001\\",\\"now\\":\\"2026-03-05T09:00:00Z\\"}",
                 "origin": {"commandId": "c1", "correlationId": "c0", "causationId": "e1", "initiator": "ada",
                    "actor": {"subject": "fulfilment", "role": "saga", "channel": "saga"}}}""", ScheduledCommand.class);
        ScheduledCommand abandon = EventJson.mapper().readValue("""
                {"type": "consigne.api.payment.PaymentCommand$AbandonAttempt",
                 "json": "{\\"paymentId\\":\\"01960000-0000-7000-8000-000000000001\\",\\"attempt\\":2}",
                 "origin": {"commandId": "c2", "correlationId": "c0", "causationId": "e2", "initiator": "ada",
                    "actor": {"subject": "fulfilment", "role": "saga", "channel": "saga"}}}""", ScheduledCommand.class);
        assertThat(expire.command()).isEqualTo(EXPIRE);
        assertThat(expire.name()).isEqualTo("order.expire");
        assertThat(abandon.command()).isEqualTo(ABANDON);
    }

    @Test
    void aCommandWithoutANameIsNotKept() {
        assertThatThrownBy(() -> ScheduledCommand.of(new CloseOrder(ORDER), ORIGIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CloseOrder");
    }

    @Test
    void aNameThatNobodyKnowsIsReadAsNothingElse() {
        assertThatThrownBy(() -> new ScheduledCommand("order.teleport", "{}", ORIGIN).command())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("order.teleport");
    }
}
