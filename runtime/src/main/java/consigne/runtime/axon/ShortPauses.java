package consigne.runtime.axon;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the pauses of processors short that have failed. Axon's own double up to a minute, and so much later everything
 * would go on after an outage; here they end within a second, unless the database takes no writes.
 *
 * <p>To release a part of the work until a moment that is past does nothing but this: Axon looks at once what it can
 * claim. So nothing is stopped that is at work, and nothing started that was stopped.
 */
final class ShortPauses implements ErrorHandler {

    /** Of one part of a processor's work, and of all of it. */
    private static final long LONGEST_OF_AXON = Duration.ofSeconds(60).toNanos();

    private final Supplier<EventProcessingConfiguration> events;
    private final JdbcClient database;
    private final LongSupplier nanos;
    private final Map<String, Long> failures = new ConcurrentHashMap<>();

    ShortPauses(Supplier<EventProcessingConfiguration> events, JdbcClient database, LongSupplier nanos) {
        this.events = events;
        this.database = database;
        this.nanos = nanos;
    }

    /** Hears of a batch that failed, and lets it fail. */
    @Override
    public void handleError(ErrorContext failed) throws Exception {
        failures.put(failed.eventProcessor(), nanos.getAsLong());
        PropagatingErrorHandler.instance().handleError(failed);
    }

    /** Asked every second; throws where the database is away. */
    void look() {
        events.get().eventProcessors().values().stream()
                .filter(this::mayPause)
                .map(StreamingEventProcessor.class::cast)
                .forEach(this::endPauses);
    }

    private boolean mayPause(EventProcessor processor) {
        if (processor.isError()) {
            failures.put(processor.getName(), nanos.getAsLong());
        }
        Long failed = failures.get(processor.getName());
        return failed != null && nanos.getAsLong() - failed <= LONGEST_OF_AXON;
    }

    private void endPauses(StreamingEventProcessor processor) {
        database.sql("""
                        select segment from token_entry
                        where processor_name = ? and current_setting('transaction_read_only') = 'off'""")
                .param(processor.getName())
                .query(Integer.class)
                .list()
                .forEach(segment -> processor.releaseSegment(segment, -1, TimeUnit.SECONDS));
    }
}
