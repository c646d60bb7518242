package consigne.api.naming;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.order.OrderCommand.CloseOrder;
import consigne.api.order.OrderCommand.ExpireOrder;
import consigne.api.payment.PaymentCommand.AbandonAttempt;
import org.junit.jupiter.api.Test;

/** Names that are stored, or that dashboards and alarms know: a change of one turns this red. */
class KeepingOtherNamesTest {

    @Test
    void commandsThatWaitKeepTheirNames() {
        assertThat(ScheduledCommandNames.nameOf(ExpireOrder.class)).contains("order.expire");
        assertThat(ScheduledCommandNames.nameOf(AbandonAttempt.class)).contains("payment.abandon-attempt");
        assertThat(ScheduledCommandNames.nameOf(CloseOrder.class)).isEmpty();
    }

    @Test
    void whatWaitsUnderANameOrAnOldClassNameIsRead() {
        assertThat(ScheduledCommandNames.classNamed("order.expire")).contains(ExpireOrder.class);
        assertThat(ScheduledCommandNames.classNamed("consigne.api.order.OrderCommand$ExpireOrder"))
                .contains(ExpireOrder.class);
        assertThat(ScheduledCommandNames.classNamed("payment.abandon-attempt")).contains(AbandonAttempt.class);
        assertThat(ScheduledCommandNames.classNamed("consigne.api.payment.PaymentCommand$AbandonAttempt"))
                .contains(AbandonAttempt.class);
        assertThat(ScheduledCommandNames.classNamed("order.teleport")).isEmpty();
    }

    @Test
    void metricsAndTheirTagsKeepTheirNames() {
        assertThat(MetricNames.STEPS_REFUSED).isEqualTo("consigne.saga.steps.refused");
        assertThat(MetricNames.DEADLINES_REFUSED).isEqualTo("consigne.deadlines.refused");
        assertThat(MetricNames.PROVIDER_CALLS_FAILED).isEqualTo("consigne.payment.calls.failed");
        assertThat(MetricNames.EVENTS_PARKED).isEqualTo("consigne.events.parked");
        assertThat(MetricNames.DRIFT).isEqualTo("consigne.read-models.drift");
        assertThat(MetricNames.READ_MODEL).isEqualTo("read.model");
        assertThat(MetricNames.SEQUENCES_WAITING).isEqualTo("consigne.events.parked.sequences");
        assertThat(MetricNames.PROVIDER_ANSWERS_REFUSED).isEqualTo("consigne.payment.answers.refused");
        assertThat(new String[] {
                    MetricNames.SAGA,
                    MetricNames.STEP,
                    MetricNames.MEANING,
                    MetricNames.RULE,
                    MetricNames.COMMAND,
                    MetricNames.CALL,
                    MetricNames.PROCESSOR
                })
                .containsExactly("saga", "step", "meaning", "rule", "command", "call", "processor");
    }
}
