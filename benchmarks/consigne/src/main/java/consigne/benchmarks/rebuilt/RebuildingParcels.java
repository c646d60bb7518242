package consigne.benchmarks.rebuilt;

import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Parcels;
import consigne.benchmarks.measuring.Scan;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.Target;
import consigne.benchmarks.own.ParcelScanned;
import consigne.benchmarks.own.Running;
import consigne.query.build.Build;
import consigne.query.build.BuiltVersion;
import consigne.query.build.Throttle;
import consigne.query.build.VersionSchema;
import consigne.query.processor.Blueprint;
import consigne.query.processor.Version;
import consigne.query.recorded.EventLog;
import consigne.query.rows.VersionTables;
import consigne.runtime.axon.EventJson;
import consigne.runtime.axon.EventsTable;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The read model of parcels, which the shop does not have, built as the shop's own are. */
final class RebuildingParcels implements Subject {

    private static final int AT_ONCE = 1_000;

    private static final Version VERSION = new Version(
            1, ParcelTable.PARCELS, Blueprint.USUAL, null, 1, Version.State.BUILDING, "version_of_parcels", 0, null);

    private final Running platform;
    private final JdbcTemplate connections;
    private final VersionSchema schema;
    private final Build build;

    private RebuildingParcels(Running platform) {
        this.platform = platform;
        this.connections = platform.get(JdbcTemplate.class);
        JdbcClient database = platform.get(JdbcClient.class);
        database.sql(ParcelTable.IN_SERVICE).update();
        this.schema = new VersionSchema(database, VERSION, ParcelTable.BLUEPRINT.tables());
        // The shop's serializer reads none but the shop's events; what it does with those, this one does with parcels'.
        EventLog log = new EventLog(
                database,
                platform.get(EventsTable.class),
                platform.get(EventStore.class),
                JacksonSerializer.builder()
                        .objectMapper(EventJson.mapper().copy())
                        .build());
        this.build = new Build(log, new TransactionTemplate(platform.get(PlatformTransactionManager.class)));
    }

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        try (Running platform = new Running(Target.Login.ofThisProcess())) {
            fill(platform, Long.parseLong(args[0]));
            new RebuildingParcels(platform).answer(answers);
        }
    }

    private static void fill(Running platform, long size) {
        EventStorageEngine engine = platform.get(EventStorageEngine.class);
        Parcels parcels = Parcels.fresh();
        for (long turn = platform.head(); turn < size; turn += AT_ONCE) {
            engine.appendEvents(LongStream.range(turn, turn + AT_ONCE)
                    .mapToObj(next -> message(parcels.scan(0, next)))
                    .toList());
        }
        platform.get(JdbcClient.class).sql("vacuum (freeze, analyze) event").update();
    }

    private static DomainEventMessage<ParcelScanned> message(Scan scan) {
        return new GenericDomainEventMessage<>(
                "parcel", scan.parcelId(), scan.step(), new ParcelScanned(scan), Scan.metadata());
    }

    @Override
    public Measurement measure(Question question) throws InterruptedException {
        long events = platform.head();
        long began = System.nanoTime();
        schema.create();
        VersionTables tables = VersionTables.in(VERSION.schema(), connections);
        BuiltVersion version = new BuiltVersion(ParcelTable.BLUEPRINT.usual(tables.copied()), Set.of());
        build.run(List.of(version), 0, events, new Throttle(null), () -> true, _ -> {});
        schema.index();
        double rate = events * 1e9 / (System.nanoTime() - began);
        check(tables, events / Parcels.SCANS);
        schema.drop();
        return Measurement.ofRate(rate);
    }

    private static void check(VersionTables tables, long parcels) {
        long there = tables.database()
                .sql("select count(*) from " + tables.of("parcel") + " where step = ?")
                .param(Parcels.SCANS - 1)
                .query(Long.class)
                .single();
        if (there != parcels) {
            throw new IllegalStateException(there + " of " + parcels + " parcels are shown as they were scanned last");
        }
    }
}
