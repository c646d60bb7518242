package consigne.runtime.axon;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    /** A part of a processor's work. */
    private record Part(String processor, int segment) {}

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

    /**
     * Asked every second; throws where the database is away. It asks for all of them at once: while everybody waits for
     * one of the first connections, a second question would wait behind them all.
     */
    void look() {
        Map<String, StreamingEventProcessor> paused = events.get().eventProcessors().values().stream()
                .filter(this::mayPause)
                .map(StreamingEventProcessor.class::cast)
                .collect(Collectors.toMap(EventProcessor::getName, Function.identity()));
        if (!paused.isEmpty()) {
            database.sql("""
                            select processor_name, segment from token_entry
                            where processor_name = any(?) and current_setting('transaction_read_only') = 'off'""")
                    .param(paused.keySet().toArray(String[]::new))
                    .query((row, _) -> new Part(row.getString("processor_name"), row.getInt("segment")))
                    .list()
                    .forEach(part -> Objects.requireNonNull(paused.get(part.processor()))
                            .releaseSegment(part.segment(), -1, TimeUnit.SECONDS));
        }
    }

    private boolean mayPause(EventProcessor processor) {
        if (processor.isError()) {
            failures.put(processor.getName(), nanos.getAsLong());
        }
        Long failed = failures.get(processor.getName());
        return failed != null && nanos.getAsLong() - failed <= LONGEST_OF_AXON;
    }
}
