package consigne.eventstore.torture;

import consigne.eventstore.CommandAlreadyStored;
import consigne.eventstore.EventStoreUnavailable;
import java.io.IOException;
import java.util.Random;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Sends one command after the other, each until it is known to be stored; a hasty one leaves some in doubt. */
final class Sender {

    private static final int MOST_EVENTS = 5;

    private final Node node;
    private final Journal journal;
    private final String name;
    private final int aggregates;
    private final boolean hasty;
    private final Random random;

    Sender(Node node, Journal journal, String name, int aggregates, boolean hasty, long seed) {
        this.hasty = hasty;
        this.node = node;
        this.journal = journal;
        this.name = name;
        this.aggregates = aggregates;
        this.random = new Random(seed);
    }

    void send(int number) throws IOException {
        String command = name + "/" + number;
        String aggregate = "aggregate-" + random.nextInt(aggregates);
        int events = 1 + random.nextInt(MOST_EVENTS);
        journal.sending(command, events);
        boolean inDoubt = false;
        boolean stored = false;
        while (!stored) {
            try {
                node.engine.appendEvents(Deed.of(command, events, aggregate, endOf(aggregate)));
                stored = true;
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                stored = false; // somebody else was first: decide again
            } catch (EventStoreUnavailable e) {
                inDoubt |= e.outcome() == EventStoreUnavailable.Outcome.UNKNOWN;
                if (hasty && inDoubt && random.nextBoolean()) {
                    return;
                }
            } catch (CommandAlreadyStored e) {
                if (!inDoubt) {
                    throw new IllegalStateException("It was said not to be stored", e);
                }
                stored = true;
            }
        }
        journal.acknowledged(command);
    }

    private AggregateEnd endOf(String aggregate) {
        long last = node.engine.lastSequenceNumberFor(aggregate).orElse(-1L);
        DomainEventStream events = node.engine.readEvents(aggregate, Math.max(0, last));
        AggregateEnd end = AggregateEnd.NONE;
        while (events.hasNext()) {
            end = AggregateEnd.at(events.next());
        }
        if (end.sequence() < last) {
            throw new IllegalStateException(aggregate + " ended at " + last + ", now at " + end.sequence());
        }
        return end;
    }
}
