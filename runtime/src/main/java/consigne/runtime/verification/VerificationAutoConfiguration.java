package consigne.runtime.verification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import consigne.eventstore.EventStoreVerifier;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Once a day, in the small hours, the whole chain; once an hour a copy of its head. Axon's own engine has no chain. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
        beforeName = "consigne.runtime.schedule.ScheduleAutoConfiguration")
@Conditional(Chained.class)
class VerificationAutoConfiguration {

    private static final LocalTime SMALL_HOURS = LocalTime.of(3, 0);

    @Bean
    ChainVerifications chainVerifications(DataSource database, JdbcClient sql, MeterRegistry meters) {
        return new ChainVerifications(new EventStoreVerifier(database), new VerificationTable(sql), meters);
    }

    @Bean
    RecurringTask<Void> chainVerification(ChainVerifications verifications) {
        return Tasks.recurring("chain-verification", Schedules.daily(ZoneOffset.UTC, SMALL_HOURS))
                .execute((_, _) -> verifications.begin());
    }

    @Bean
    RecurringTask<Void> chainHead(JdbcClient sql, MeterRegistry meters) {
        HeadCopy copy = new HeadCopy(sql, meters);
        return Tasks.recurring("chain-head", FixedDelay.ofHours(1)).execute((_, _) -> copy.give());
    }
}
