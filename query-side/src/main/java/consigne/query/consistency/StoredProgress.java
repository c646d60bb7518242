package consigne.query.consistency;

import consigne.api.Event;
import consigne.query.processor.LiveTokens;
import consigne.query.processor.LiveTokens.Stored;
import consigne.query.processor.ReadModel;
import consigne.query.processor.Versions;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows how far other processes have got with a read model, by the tokens they have stored.
 *
 * <p>A process stores a token with what it writes, and else only every few seconds: where a token is behind, a look at
 * the few events after it tells whether any of them concerns the read model at all.
 */
@Component
final class StoredProgress {

    private static final int MOST_EVENTS = 500;

    private final LiveTokens tokens;
    private final EventStore events;
    private final Versions models;

    StoredProgress(LiveTokens tokens, EventStore events, Versions models) {
        this.tokens = tokens;
        this.events = events;
        this.models = models;
    }

    /** Whether all segments but those named have got to a position; not while there is none at all. */
    boolean haveReached(String readModel, long position, Collection<Integer> except) {
        List<Stored> stored = tokens.of(readModel);
        return !stored.isEmpty()
                && stored.stream()
                        .filter(part -> !except.contains(part.segment().getSegmentId()))
                        .allMatch(part -> hasReached(position, part.token())
                                || nothingUpTo(position, part, models.usual(readModel)));
    }

    private static boolean hasReached(long position, @Nullable TrackingToken token) {
        return token != null && token.position().orElse(0) >= position;
    }

    private boolean nothingUpTo(long position, Stored part, ReadModel model) {
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(part.token())) {
            for (int read = 0; read < MOST_EVENTS && stream.hasNextAvailable(1, TimeUnit.MILLISECONDS); read++) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                if (concerns(model, part, event)) {
                    return false;
                }
                if (hasReached(position, event.trackingToken())) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean concerns(ReadModel model, Stored part, TrackedEventMessage<?> event) {
        if (model.events().stream().noneMatch(kind -> kind.isAssignableFrom(event.getPayloadType()))) {
            return false;
        }
        String sequence = model.sequenceOf((Event) event.getPayload());
        return sequence != null && part.takes(sequence);
    }
}
