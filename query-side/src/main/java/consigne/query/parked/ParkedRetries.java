package consigne.query.parked;

import consigne.api.naming.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has parked events taken by itself: at a start, and after pauses that double up to a minute, until none is left. */
public final class ParkedRetries implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedRetries.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** The longest pause, in looks. */
    private static final int LONGEST = 60;

    /** So many sequences are tried in one go. */
    private static final long MOST_AT_ONCE = 100;

    private final List<Model> models;
    private final EventProcessingConfiguration processing;
    private @Nullable ExecutorService thread;

    public ParkedRetries(
            List<String> readModels,
            DeadLetters deadLetters,
            EventProcessingConfiguration processing,
            MeterRegistry meters) {
        this.models = readModels.stream()
                .map(name -> new Model(name, deadLetters.of(name), meters))
                .toList();
        this.processing = processing;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("parked-letters").daemon().factory());
            thread.execute(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread.close();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                models.forEach(this::look);
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Model model) {
        try {
            processing.sequencedDeadLetterProcessor(model.name).ifPresent(model::retry);
        } catch (RuntimeException away) {
            LOG.debug("what {} has parked is looked at later", model.name, away);
        }
    }

    /** One read model, and when its parked events are tried next. */
    private static final class Model {

        private final String name;
        private final SequencedDeadLetterQueue<EventMessage<?>> queue;
        private final AtomicLong waiting = new AtomicLong();
        private int pause = 1;
        private int looksUntilNext = 0;

        Model(String name, SequencedDeadLetterQueue<EventMessage<?>> queue, MeterRegistry meters) {
            this.name = name;
            this.queue = queue;
            meters.gauge(MetricNames.SEQUENCES_WAITING, Tags.of(MetricNames.PROCESSOR, name), waiting);
        }

        void retry(SequencedDeadLetterProcessor<EventMessage<?>> processor) {
            long sequences = queue.amountOfSequences();
            waiting.set(sequences);
            if (sequences == 0) {
                pause = 1;
            } else if (looksUntilNext > 0) {
                looksUntilNext--;
            } else {
                boolean allTaken = true;
                for (long tried = 0; tried < Math.min(sequences, MOST_AT_ONCE); tried++) {
                    allTaken &= processor.processAny();
                }
                pause = allTaken ? 1 : Math.min(2 * pause, LONGEST);
                looksUntilNext = pause - 1;
            }
        }
    }
}
