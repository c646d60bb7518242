package consigne.eventstore;

import consigne.eventstore.Verification.Broken;
import consigne.eventstore.Verification.Fault;
import consigne.eventstore.Verification.Intact;
import consigne.eventstore.chain.ChainReader;
import consigne.eventstore.chain.Head;
import consigne.eventstore.chain.Link;
import consigne.eventstore.connection.QueryRunner;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * Checks that the stored events are those that were stored. Each event's hash covers its content and the hash before
 * it: {@code SHA-256(hash before ‖ position ‖ SHA-256(content))}, where 32 zero bytes come before the first, the
 * position is 8 bytes, and content is aggregate id, aggregate type, sequence, event id, command id, command index,
 * type, revision, microseconds since 1970, payload, metadata: numbers as 8 bytes, texts as 4 bytes of length (-1 for
 * null) and UTF-8, all big-endian.
 *
 * <p>A seal beside the events holds the head's position and hash as of a second ago at most, so that the removal of the
 * last events shows as well. Whoever can compute the whole chain anew and write the seal cannot be found out from
 * inside the database: keep a head's position and hash elsewhere from time to time.
 */
public final class EventStoreVerifier {

    private static final int PAGE = 500;

    private final ChainReader reader;

    public EventStoreVerifier(DataSource dataSource) {
        this.reader = new ChainReader(
                new QueryRunner(dataSource, Duration.ofSeconds(60), EventStoreUnavailable::forReading), PAGE);
    }

    /**
     * Walks from the position, the first being 1, to the head. What stands before is taken as good. Events may be
     * stored meanwhile. It holds a page of events in memory at a time.
     *
     * @throws EventStoreUnavailable if PostgreSQL does not answer
     */
    public Verification verify(long fromPosition) {
        return verify(fromPosition, _ -> {});
    }

    /** The same; each position that holds is told, in order. */
    public Verification verify(long fromPosition, LongConsumer holds) {
        if (fromPosition < 1) {
            throw new IllegalArgumentException("Positions start at 1, not at " + fromPosition);
        }
        Head seal = reader.seal();
        byte[] beforePrevious = reader.hashAt(fromPosition - 2);
        byte[] previous = reader.hashAt(fromPosition - 1);
        long next = fromPosition;
        while (true) {
            List<Link> links = reader.after(next - 1);
            for (int i = 0; i < links.size(); i++) {
                Link link = links.get(i);
                if (link.position() != next) {
                    return new Broken(next, Fault.REMOVED);
                }
                if (!link.follows(previous)) {
                    return new BrokenLink(beforePrevious, previous, reader.after(next - 1))
                            .broken(next > seal.position());
                }
                if (next == seal.position() && !MessageDigest.isEqual(link.hash(), seal.hash())) {
                    return new Broken(next, Fault.ALTERED);
                }
                beforePrevious = previous;
                previous = link.hash();
                holds.accept(next);
                next++;
            }
            if (links.size() < PAGE) {
                return next <= seal.position() ? new Broken(next, Fault.REMOVED) : new Intact(fromPosition, next - 1);
            }
        }
    }
}
