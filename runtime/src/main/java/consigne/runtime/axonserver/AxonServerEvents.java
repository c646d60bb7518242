package consigne.runtime.axonserver;

import consigne.eventstore.EventStoreUnavailable;
import io.axoniq.axonserver.connector.event.EventChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.jspecify.annotations.Nullable;

/** Axon Server, as far as events are concerned. Its tokens count events from 0; positions here count them from 1. */
record AxonServerEvents(AxonServerConnectionManager connections, Duration patience) {

    EventChannel events() {
        return connections.getConnection().eventChannel();
    }

    /** The position of its last event; 0 where there is none. */
    long headPosition() {
        return answer(events().getLastToken()) + 1;
    }

    /**
     * What it answers.
     *
     * @throws EventStoreUnavailable if it does not, or not in time
     */
    <T> T answer(CompletableFuture<T> asked) {
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable("Interrupted while Axon Server was asked", interrupted);
        } catch (ExecutionException failed) {
            throw unavailable("Axon Server failed: " + failed.getCause(), failed);
        } catch (TimeoutException late) {
            throw unavailable("Axon Server gave no answer in " + patience.toMillis() + " ms", late);
        }
    }

    static EventStoreUnavailable unavailable(String why, @Nullable Exception cause) {
        return new EventStoreUnavailable(why, EventStoreUnavailable.Outcome.UNKNOWN, cause);
    }
}
