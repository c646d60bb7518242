package consigne.eventstore.torture;

import consigne.eventstore.EventStoreUnavailable;
import consigne.postgres.Database;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Reads everything from the start, with pauses and new beginnings, until it meets the end. */
final class ReadingProcess {

    /** The aggregate whose first event is the last of all. */
    static final String END = "end";

    private final Node node;
    private final Writer seen;
    private final Random random;
    private @Nullable TrackingToken token;

    private ReadingProcess(Node node, Writer seen, Random random) {
        this.node = node;
        this.seen = seen;
        this.random = random;
    }

    /** Takes the database's URL, user and password, the file for what was seen, a seed. */
    public static void main(String[] args) {
        Parent.saysEnough();
        Random random = new Random(Long.parseLong(args[4]));
        int exitCode = 1;
        try (Node node = new Node(new Database(args[0], args[1], args[2]), 1 + random.nextInt(40), Node.PATIENCE);
                Writer seen = Files.newBufferedWriter(Path.of(args[3]))) {
            ReadingProcess process = new ReadingProcess(node, seen, random);
            boolean atTheEnd = false;
            while (!atTheEnd) {
                atTheEnd = process.readsToTheEnd();
            }
            exitCode = 0;
        } catch (IOException | InterruptedException | RuntimeException e) {
            e.printStackTrace(System.out);
        }
        Runtime.getRuntime().halt(exitCode);
    }

    /** Returns false when it is to begin anew from the token. */
    private boolean readsToTheEnd() throws IOException, InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = node.store.openStream(token)) {
            while (random.nextInt(500) > 0) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    TrackedEventMessage<?> event = stream.nextAvailable();
                    token = event.trackingToken();
                    seen.write(token.position().orElseThrow() + " " + event.getIdentifier() + "\n");
                    DomainEventMessage<?> deed = (DomainEventMessage<?>) event;
                    if (deed.getAggregateIdentifier().equals(END)) {
                        return true;
                    }
                    idle(deed);
                }
            }
        } catch (EventStoreUnavailable e) {
            System.out.println("Goes on later: " + e.getMessage());
        }
        return false;
    }

    private void idle(DomainEventMessage<?> deed) throws InterruptedException {
        int dice = random.nextInt(2_000);
        if (dice < 10) {
            Thread.sleep(random.nextInt(100));
        } else if (dice < 12) {
            load(deed);
        }
    }

    /** Whoever has seen an event finds it in its aggregate too, and all that came before it. */
    private void load(DomainEventMessage<?> deed) {
        long next = 0;
        for (DomainEventMessage<?> event :
                node.store.readEvents(deed.getAggregateIdentifier()).asStream().toList()) {
            if (event.getSequenceNumber() != next) {
                throw new IllegalStateException("Sequence " + next + " is missing, " + event.getSequenceNumber());
            }
            next++;
        }
        if (next <= deed.getSequenceNumber()) {
            throw new IllegalStateException("The aggregate ends at " + next + ", before " + deed.getSequenceNumber());
        }
    }
}
