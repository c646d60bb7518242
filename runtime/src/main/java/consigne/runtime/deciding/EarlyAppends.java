package consigne.runtime.deciding;

import consigne.eventstore.PendingAppend;
import consigne.eventstore.PostgresEventStorageEngine;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Has PostgreSQL store events while more are decided upon them. */
public record EarlyAppends(PostgresEventStorageEngine engine) implements EventAppender {

    private record UnderWay(PendingAppend append) implements Pending {

        @Override
        public void await() {
            append.await();
        }

        @Override
        public boolean isStoredWithin(Duration patience) {
            return append.isStoredWithin(patience);
        }

        @Override
        public boolean hasLostItsBasis() {
            return append.hasLostItsBasis();
        }
    }

    @Override
    public Pending append(List<? extends DomainEventMessage<?>> events, @Nullable Pending basis) {
        PendingAppend upon = basis instanceof UnderWay(PendingAppend before) ? before : null;
        return new UnderWay(engine.appendLater(events, upon));
    }
}
