package consigne.benchmarks.axon.parcels;

import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Parcels;
import consigne.benchmarks.measuring.Scan;
import consigne.benchmarks.measuring.Subject;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The projection of parcels, replayed from the first event on by resetting its tokens. */
final class Replaying implements Subject {

    private static final int AT_ONCE = 100;

    private final StreamingEventProcessor processor;
    private final EventStorageEngine engine;
    private final JdbcTemplate database;
    private final int events;

    private Replaying(StreamingEventProcessor processor, EventStorageEngine engine, JdbcTemplate database, int events) {
        this.processor = processor;
        this.engine = engine;
        this.database = database;
        this.events = events;
    }

    /** An application whose store holds that many events. */
    static Replaying of(int events, ApplicationContext context) {
        StreamingEventProcessor processor = context.getBean(EventProcessingConfiguration.class)
                .eventProcessor("parcels", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        EventStorageEngine engine = context.getBean(EventStorageEngine.class);
        TransactionManager transactions = context.getBean(TransactionManager.class);
        Parcels parcels = Parcels.fresh();
        for (int turn = 0; turn < events; turn += AT_ONCE) {
            int from = turn;
            transactions.executeInTransaction(() -> engine.appendEvents(IntStream.range(from, from + AT_ONCE)
                    .mapToObj(next -> message(parcels.scan(0, next)))
                    .toList()));
        }
        return new Replaying(processor, engine, context.getBean(JdbcTemplate.class), events);
    }

    private static DomainEventMessage<ParcelScanned> message(Scan scan) {
        return new GenericDomainEventMessage<>(
                "parcel", scan.parcelId(), scan.step(), new ParcelScanned(scan), Scan.metadata());
    }

    /** What it takes until the processor has claimed its segments and gets going is not counted. */
    @Override
    public Measurement measure(Question question) throws InterruptedException {
        long head = engine.createHeadToken().position().orElseThrow();
        processor.resetTokens();
        processor.start();
        while (!isAnywhere()) {
            Thread.sleep(1);
        }
        long began = System.nanoTime();
        while (!hasReached(head)) {
            Thread.sleep(1);
        }
        double rate = events * 1e9 / (System.nanoTime() - began);
        processor.shutDown();
        check();
        return Measurement.ofRate(rate);
    }

    private boolean isAnywhere() {
        return processor.processingStatus().values().stream()
                .anyMatch(segment -> segment.getCurrentPosition().orElse(-1) > 0);
    }

    private boolean hasReached(long head) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty()
                && segments.stream()
                        .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= head);
    }

    private void check() {
        Integer parcels = database.queryForObject(
                "select count(*) from parcel_view where step = ?", Integer.class, Parcels.SCANS - 1);
        if (parcels == null || parcels != events / Parcels.SCANS) {
            throw new IllegalStateException(parcels + " parcels are shown as they were scanned last");
        }
    }
}
