package consigne.runtime.axonserver;

import consigne.eventstore.EventStoreUnavailable;
import io.axoniq.axonserver.connector.event.EventChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Axon Server, as far as events are concerned. Its tokens count events from 0; positions here count them from 1. */
final class AxonServerEvents {

    private final AxonServerConnectionManager connections;
    private final Duration patience;

    /** Each command that is carried out asks for it. */
    private final SharedQuestion<Long> lastToken;

    /** @param patience how long it may take to answer */
    AxonServerEvents(AxonServerConnectionManager connections, Duration patience) {
        this.connections = connections;
        this.patience = patience;
        this.lastToken = new SharedQuestion<>(() -> events().getLastToken(), patience);
    }

    Duration patience() {
        return patience;
    }

    EventChannel events() {
        return asked(() -> connections.getConnection().eventChannel());
    }

    /** The position of its last event; 0 where there is none. */
    long headPosition() {
        return answer(_ -> lastToken.ask()) + 1;
    }

    /**
     * What it answers.
     *
     * @throws EventStoreUnavailable if it does not, or not in time
     */
    <T> T answer(Function<EventChannel, CompletableFuture<T>> question) {
        try {
            return question.apply(events()).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable("Interrupted while Axon Server was asked", interrupted);
        } catch (ExecutionException failed) {
            throw unavailable("Axon Server failed: " + failed.getCause(), failed);
        } catch (TimeoutException late) {
            throw unavailable("Axon Server gave no answer in " + patience.toMillis() + " ms", late);
        }
    }

    /**
     * What comes of asking it through Axon, which hands on what its client was answered as it is.
     *
     * @throws ConcurrencyException if an aggregate was changed by somebody else
     * @throws EventStoreUnavailable if anything else went wrong
     */
    static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException failed) {
            throw GrpcExceptionParser.parse(failed) instanceof ConcurrencyException lostRace
                    ? lostRace
                    : unavailable("Axon Server failed: " + failed.getMessage(), failed);
        }
    }

    static EventStoreUnavailable unavailable(String why, @Nullable Exception cause) {
        return new EventStoreUnavailable(why, EventStoreUnavailable.Outcome.UNKNOWN, cause);
    }
}
