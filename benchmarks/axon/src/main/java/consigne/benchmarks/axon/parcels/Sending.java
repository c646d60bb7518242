package consigne.benchmarks.axon.parcels;

import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Parcels;
import consigne.benchmarks.measuring.Scan;
import consigne.benchmarks.measuring.Senders;
import consigne.benchmarks.measuring.Sightings;
import consigne.benchmarks.measuring.Subject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.jdbc.core.JdbcTemplate;

/** Commands to parcels, and the wait for their rows. */
final class Sending implements Subject {

    private static final String SEEN = "select parcel_id from parcel_view where parcel_id = any(?)";

    private final CommandGateway commands;
    private final JdbcTemplate database;
    private final Map<Question, Senders> senders = new HashMap<>();

    Sending(CommandGateway commands, JdbcTemplate database) {
        this.commands = commands;
        this.database = database;
    }

    @Override
    public Measurement measure(Question question) {
        Duration time = Duration.ofMillis((long) (question.seconds() * 1000));
        return switch (question.what()) {
            case "spread" ->
                senders.computeIfAbsent(question, _ -> new Senders(question.senders(), spread(Parcels.fresh())))
                        .measure(time);
            case "all on one" -> allOnOne(question.senders(), time);
            case "seen" -> Sightings.measure(question.senders(), time, this::sendNew, this::visible);
            default -> throw new IllegalArgumentException(question.what());
        };
    }

    private Senders.Work spread(Parcels parcels) {
        return (sender, turn) -> send(parcels.scan(sender, turn));
    }

    /** Another each time, as it grows with every command. */
    private Measurement allOnOne(int count, Duration time) {
        String theOne = sendNew();
        return new Senders(count, (_, _) -> send(Scan.of(theOne, 1))).measure(time);
    }

    private String sendNew() {
        String parcelId = UUID.randomUUID().toString();
        send(Scan.of(parcelId, 0));
        return parcelId;
    }

    private void send(Scan scan) {
        commands.sendAndWait(
                scan.step() == 0 ? new StartParcel(scan.parcelId(), scan) : new ScanParcel(scan.parcelId(), scan));
    }

    private List<String> visible(Collection<String> parcelIds) {
        return database.queryForList(SEEN, String.class, (Object) parcelIds.toArray(String[]::new));
    }
}
