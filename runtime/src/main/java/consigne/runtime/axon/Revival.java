package consigne.runtime.axon;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has processors begin again as soon as the database answers: Axon's own pauses between tries double up to a minute,
 * and that is how much later they would go on after an outage.
 */
final class Revival {

    private final Supplier<EventProcessingConfiguration> events;
    private final JdbcClient database;
    private Set<EventProcessor> failedBefore = new HashSet<>();

    Revival(Supplier<EventProcessingConfiguration> events, JdbcClient database) {
        this.events = events;
        this.database = database;
    }

    /** Looks after those that have failed for a second; throws where the database is away. */
    void look() {
        Set<EventProcessor> failed = events.get().eventProcessors().values().stream()
                .filter(processor -> processor.isRunning() && processor.isError())
                .collect(Collectors.toSet());
        Set<EventProcessor> stillFailed =
                failed.stream().filter(failedBefore::contains).collect(Collectors.toSet());
        failedBefore = failed;
        if (!stillFailed.isEmpty()) {
            database.sql("select 1").query(Integer.class).single();
            stillFailed.forEach(Revival::beginAgain);
        }
    }

    private static void beginAgain(EventProcessor processor) {
        processor.shutDown();
        processor.start();
    }
}
