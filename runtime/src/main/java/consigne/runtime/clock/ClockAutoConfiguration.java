package consigne.runtime.clock;

import consigne.api.naming.MetricNames;
import consigne.runtime.EverySecond;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has everything in the process go by the database's time, Axon's events, claims and letters among it. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        beforeName = "consigne.runtime.RuntimeAutoConfiguration")
@ConditionalOnBean(DataSource.class)
@ConditionalOnMissingBean(Clock.class)
class ClockAutoConfiguration {

    @Bean
    DatabaseTime databaseTime(DataSource database) {
        JdbcClient asked = JdbcClient.create(database);
        return new DatabaseTime(
                () -> asked.sql("select clock_timestamp()")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant(),
                Clock.systemUTC(),
                System::nanoTime);
    }

    @Bean
    Clock clock(DatabaseTime time) {
        Clock clock = time.withZone(ZoneOffset.UTC);
        goBy(clock);
        return clock;
    }

    @Bean
    ClockHealth machineClock(DatabaseTime time) {
        return new ClockHealth(time);
    }

    @Bean
    EverySecond machineClockIsWatched(DatabaseTime time, MeterRegistry meters) {
        meters.gauge(
                MetricNames.CLOCK_AHEAD, time, shared -> shared.machineIsAhead().toMillis() / 1000.0);
        return new EverySecond("machine-clock", new MachineClock(time)::look);
    }

    /** Axon takes its clocks from fields that all of a process share. */
    private static void goBy(Clock clock) {
        GenericEventMessage.clock = clock;
        AbstractTokenEntry.clock = clock;
        GenericDeadLetter.clock = clock;
    }
}
