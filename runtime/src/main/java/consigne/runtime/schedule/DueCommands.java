package consigne.runtime.schedule;

import consigne.api.Rejection;
import consigne.api.naming.MetricNames;
import consigne.api.naming.RejectionNames;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the commands whose time has come. Deciders ignore one that finds everything done already, so that a refusal is
 * something that nobody foresaw: it is counted, and people are told.
 */
record DueCommands(Commands commands, MeterRegistry meters) {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    void send(ScheduledCommand due) {
        if (commands.execute(due.command(), due.origin()) instanceof Outcome.Refused(Rejection why)) {
            meters.counter(
                            MetricNames.DEADLINES_REFUSED,
                            MetricNames.COMMAND,
                            due.name(),
                            MetricNames.RULE,
                            RejectionNames.of(why))
                    .increment();
            LOG.warn("The deadline {} is refused by the rule {}: {}", due.command(), RejectionNames.of(why), why);
        }
    }
}
