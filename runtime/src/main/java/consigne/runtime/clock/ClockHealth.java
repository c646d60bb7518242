package consigne.runtime.clock;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How far the clock of this machine is off; down where a process would not start with it. */
record ClockHealth(DatabaseTime time) implements HealthIndicator {

    @Override
    public Health health() {
        Duration ahead = time.machineIsAhead();
        return (MachineClock.isTooFarOff(ahead) ? Health.down() : Health.up())
                .withDetail("secondsAhead", ahead.toMillis() / 1000.0)
                .build();
    }
}
