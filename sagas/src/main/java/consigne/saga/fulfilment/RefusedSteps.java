package consigne.saga.fulfilment;

import consigne.api.Rejection;
import consigne.api.naming.MetricNames;
import consigne.api.naming.RejectionNames;
import consigne.saga.fulfilment.FulfilmentStep.Meaning;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the steps that were refused, and tells people of those that nobody foresaw. */
record RefusedSteps(MeterRegistry meters) {

    private static final Logger LOG = LoggerFactory.getLogger(FulfilmentSaga.class);

    void tell(PlannedStep step, Rejection why) {
        Meaning meaning = step.kind().meaningOf(why);
        meters.counter(
                        MetricNames.STEPS_REFUSED,
                        MetricNames.SAGA,
                        "fulfilment",
                        MetricNames.STEP,
                        step.kind().tag(),
                        MetricNames.MEANING,
                        meaning.tag(),
                        MetricNames.RULE,
                        RejectionNames.of(why))
                .increment();
        switch (meaning) {
            case EXPECTED -> LOG.debug("Order {}: the step '{}' is too late: {}", step.orderId(), step.name(), why);
            case BRANCH -> LOG.info("Order {}: the step '{}' is refused: {}", step.orderId(), step.name(), why);
            case UNFORESEEN ->
                LOG.warn(
                        "Order {}: nobody foresaw that the step '{}' is refused by the rule {}: {}",
                        step.orderId(),
                        step.name(),
                        RejectionNames.of(why),
                        why);
        }
    }
}
