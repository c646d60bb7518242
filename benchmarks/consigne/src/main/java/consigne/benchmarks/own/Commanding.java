package consigne.benchmarks.own;

import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Parcels;
import consigne.benchmarks.measuring.Scan;
import consigne.benchmarks.measuring.Senders;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.Target;
import consigne.runtime.deciding.Aggregates;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Commands through the platform to the smallest of aggregates, and nothing that follows events. */
final class Commanding implements Subject {

    private final Running platform;
    private final Map<Question, Senders> senders = new HashMap<>();

    /** Another each time: one that is forgotten meanwhile could not be read, since events of parcels have no names. */
    private volatile String theOne = "";

    private Commanding(Running platform) {
        this.platform = platform;
        platform.get(Aggregates.class).host("parcel", ScanParcel.class, new CountingScans());
    }

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        try (Running platform = new Running(Target.Login.ofThisProcess())) {
            new Commanding(platform).answer(answers);
        }
    }

    @Override
    public Measurement measure(Question question) {
        theOne = "the-one-" + UUID.randomUUID();
        Senders.Work work = switch (question.what()) {
            case "spread" -> spread(Parcels.fresh());
            case "all on one" -> (_, _) -> platform.send(new ScanParcel(Scan.of(theOne, 1)));
            default -> throw new IllegalArgumentException(question.what());
        };
        return senders.computeIfAbsent(question, _ -> new Senders(question.senders(), work))
                .measure(Duration.ofMillis((long) (question.seconds() * 1000)));
    }

    private Senders.Work spread(Parcels parcels) {
        return (sender, turn) -> platform.send(new ScanParcel(parcels.scan(sender, turn)));
    }
}
