package consigne.benchmarks.pekko;

import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Parcels;
import consigne.benchmarks.measuring.Scan;
import consigne.benchmarks.measuring.Senders;
import consigne.benchmarks.measuring.Subject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.persistence.jdbc.testkit.javadsl.SchemaUtils;

/** Commands to entities of Pekko. */
final class Pekko implements Subject {

    private static final String TABLES = "/schema/postgres/postgres-create-schema.sql";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ActorSystem<ScanParcel> depot;
    private final Map<Question, Senders> senders = new HashMap<>();

    private Pekko(ActorSystem<ScanParcel> depot) {
        this.depot = depot;
    }

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        ActorSystem<ScanParcel> depot = ActorSystem.create(Depot.create(), "depot");
        try {
            createTables(depot);
            new Pekko(depot).answer(answers);
        } finally {
            depot.terminate();
        }
    }

    /** By the plugin's own script, but where the connection looks for them. */
    private static void createTables(ActorSystem<?> system) throws Exception {
        try (InputStream script = Objects.requireNonNull(Pekko.class.getResourceAsStream(TABLES))) {
            String statements = new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("public.", "");
            SchemaUtils.applyScript(statements, system).toCompletableFuture().get();
        }
    }

    @Override
    public Measurement measure(Question question) {
        Duration time = Duration.ofMillis((long) (question.seconds() * 1000));
        return switch (question.what()) {
            case "spread" ->
                senders.computeIfAbsent(question, _ -> new Senders(question.senders(), spread(Parcels.fresh())))
                        .measure(time);
            case "all on one" -> new Senders(question.senders(), allOn(UUID.randomUUID())).measure(time);
            default -> throw new IllegalArgumentException(question.what());
        };
    }

    private Senders.Work allOn(UUID theOne) {
        return (_, _) -> scan(Scan.of(theOne.toString(), 1));
    }

    private Senders.Work spread(Parcels parcels) {
        return (sender, turn) -> scan(parcels.scan(sender, turn));
    }

    private void scan(Scan scan) throws Exception {
        AskPattern.<ScanParcel, Done>ask(depot, sender -> new ScanParcel(scan, sender), LONGEST_WAIT, depot.scheduler())
                .toCompletableFuture()
                .get();
    }
}
