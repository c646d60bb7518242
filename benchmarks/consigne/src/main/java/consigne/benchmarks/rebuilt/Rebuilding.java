package consigne.benchmarks.rebuilt;

import consigne.api.Event;
import consigne.api.OrderId;
import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.Target;
import consigne.benchmarks.own.OrderStories;
import consigne.benchmarks.own.Running;
import consigne.query.build.Build;
import consigne.query.build.BuiltVersion;
import consigne.query.build.Throttle;
import consigne.query.build.VersionSchema;
import consigne.query.comparison.ComparisonReport;
import consigne.query.comparison.VersionComparison;
import consigne.query.processor.Version;
import consigne.query.processor.Versions;
import consigne.query.recorded.EventLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The read models of the shop, built from all events of a store of orders. */
final class Rebuilding implements Subject {

    /** Orders that are on their way at the same time. */
    private static final int TOGETHER = 50;

    private final Running shop;
    private final Versions versions;
    private final JdbcClient database;
    private final EventLog log;
    private final TransactionTemplate transactions;

    private Rebuilding(Running shop) {
        this.shop = shop;
        this.versions = shop.get(Versions.class);
        this.database = shop.get(JdbcClient.class);
        this.log = shop.get(EventLog.class);
        this.transactions = new TransactionTemplate(shop.get(PlatformTransactionManager.class));
    }

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        Target.Login login = Target.Login.ofThisProcess();
        fill(login, Long.parseLong(args[0]));
        try (Running shop = new Running(login, "consigne.query")) {
            new Rebuilding(shop).answer(answers);
        }
    }

    /** Stores orders before anybody follows, and has those who follow begin behind them. */
    private static void fill(Target.Login login, long size) {
        try (Running store = new Running(login)) {
            EventStorageEngine engine = store.get(EventStorageEngine.class);
            Map<String, Long> next = new HashMap<>();
            int number = 0;
            while (store.head() < size) {
                List<List<Event>> stories = new ArrayList<>();
                for (int i = 0; i < TOGETHER; i++) {
                    stories.add(OrderStories.of(OrderId.of(UUID.randomUUID()), number++));
                }
                engine.appendEvents(IntStream.range(0, stories.getFirst().size())
                        .boxed()
                        .flatMap(step -> stories.stream().map(story -> message(story.get(step), next)))
                        .toList());
            }
            JdbcClient database = store.get(JdbcClient.class);
            database.sql("vacuum (freeze, analyze) event").update();
            for (String readModel : List.of("orders", "stock", "deposit", "order-history", "credit-notes")) {
                database.sql("""
                                insert into token_entry (processor_name, segment, token, token_type)
                                values (?, 0, convert_to('{"globalIndex":' || ? || '}', 'UTF8'),
                                    'org.axonframework.eventhandling.GlobalSequenceTrackingToken')
                                on conflict do nothing""").params(readModel, store.head()).update();
            }
        }
    }

    private static DomainEventMessage<Event> message(Event event, Map<String, Long> next) {
        String id = event.aggregateId();
        long sequence = next.merge(id, 0L, (before, _) -> before + 1);
        return new GenericDomainEventMessage<>(
                id.substring(0, id.indexOf(':')), id, sequence, event, OrderStories.metadata(UUID.randomUUID()));
    }

    /** What is asked is the names of read models, or {@code compare} and one name. */
    @Override
    public Measurement measure(Question question) throws InterruptedException {
        List<String> words = Arrays.asList(question.what().split(" "));
        return words.getFirst().equals("compare") ? compare(words.getLast()) : rebuild(words);
    }

    private Measurement rebuild(List<String> readModels) throws InterruptedException {
        long began = System.nanoTime();
        Map<Version, BuiltVersion> built = build(readModels);
        double rate = shop.head() * 1e9 / (System.nanoTime() - began);
        built.keySet().forEach(version -> schema(version).drop());
        return Measurement.ofRate(rate);
    }

    private Map<Version, BuiltVersion> build(List<String> readModels) throws InterruptedException {
        Map<Version, BuiltVersion> built = new LinkedHashMap<>();
        for (String readModel : readModels) {
            Version version = versions.add(readModel, "standard", null);
            schema(version).create();
            built.put(
                    version,
                    new BuiltVersion(
                            versions.compute(version, versions.tables(version).copied()), Set.of()));
        }
        long began = System.nanoTime();
        new Build(log, transactions)
                .run(List.copyOf(built.values()), 0, shop.head(), new Throttle(null), () -> true, _ -> {});
        System.err.printf("%s: folded in %,d ms%n", readModels, (System.nanoTime() - began) / 1_000_000);
        built.keySet().forEach(version -> schema(version).index());
        return built;
    }

    private VersionSchema schema(Version version) {
        return new VersionSchema(
                database, version, versions.blueprint(version.readModel()).tables());
    }

    /** Two versions of one read model; a rate of rows. */
    private Measurement compare(String readModel) throws InterruptedException {
        List<Version> two = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            two.addAll(build(List.of(readModel)).keySet());
        }
        long began = System.nanoTime();
        ComparisonReport report = new VersionComparison(versions.tables(two.getFirst()), versions.tables(two.getLast()))
                .of(versions.blueprint(readModel).tables(), shop.head());
        long took = System.nanoTime() - began;
        two.forEach(version -> schema(version).drop());
        if (!report.equal()) {
            throw new IllegalStateException("two versions of " + readModel + " differ: " + report);
        }
        long rows = report.tables().stream().mapToLong(table -> table.equal()).sum();
        return Measurement.ofRate(rows * 1e9 / took);
    }
}
