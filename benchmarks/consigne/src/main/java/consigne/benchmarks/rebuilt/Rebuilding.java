package consigne.benchmarks.rebuilt;

import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.Target;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The read models of the shop, built from all events of a store of orders, and what people ask of it. */
final class Rebuilding implements Subject {

    private static final int HALF_A_CORE = 50;

    private final Running shop;
    private final Versions versions;
    private final JdbcClient database;
    private final EventLog log;
    private final TransactionTemplate transactions;
    private final AskingThePast past;
    private final ReadingMeanwhile reading;

    private Rebuilding(Running shop) {
        this.shop = shop;
        this.versions = shop.get(Versions.class);
        this.database = shop.get(JdbcClient.class);
        this.log = shop.get(EventLog.class);
        this.transactions = new TransactionTemplate(shop.get(PlatformTransactionManager.class));
        this.past = new AskingThePast(shop);
        this.reading = new ReadingMeanwhile(shop);
    }

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        Target.Login login = Target.Login.ofThisProcess();
        StoredOrders.fill(login, Long.parseLong(args[0]));
        try (Running shop = new Running(login, "consigne.query")) {
            new Rebuilding(shop).answer(answers);
        }
    }

    /** What is asked is a word that says so, with what it is done to, or else the names of read models. */
    @Override
    public Measurement measure(Question question) throws InterruptedException {
        Duration time = Duration.ofMillis((long) (question.seconds() * 1000));
        List<String> words = Arrays.asList(question.what().split(" "));
        return switch (words.getFirst()) {
            case "compare" -> compare(words.getLast());
            case "ask" -> past.measure(words.getLast(), question.senders(), time);
            case "read" -> reading.undisturbed(question.senders(), time);
            case "read-meanwhile" -> reading.duringARebuild(null, question.senders(), time);
            case "read-meanwhile-throttled" -> reading.duringARebuild(HALF_A_CORE, question.senders(), time);
            default -> rebuild(words);
        };
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
            Version version = versions.add(readModel, "standard", null, null);
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
