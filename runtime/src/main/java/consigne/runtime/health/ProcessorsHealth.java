package consigne.runtime.health;

import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether everything has started that goes by events: read models, sagas, calls of the payment provider. */
final class ProcessorsHealth implements HealthIndicator {

    private final EventProcessingConfiguration events;

    ProcessorsHealth(EventProcessingConfiguration events) {
        this.events = events;
    }

    @Override
    public Health health() {
        List<String> stopped = events.eventProcessors().entrySet().stream()
                .filter(processor -> !isAtWork(processor.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return stopped.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("stopped", stopped).build();
    }

    private static boolean isAtWork(EventProcessor processor) {
        return processor.isRunning() && !processor.isError();
    }
}
