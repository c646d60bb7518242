package consigne.runtime.axonserver;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks one question for many: whoever comes while it is being answered shares the next answer, which is asked for then.
 */
final class SharedQuestion<T> {

    private final Supplier<CompletableFuture<T>> question;
    private final Duration patience;
    private long asked;
    private @Nullable CompletableFuture<T> underWay;
    private @Nullable CompletableFuture<T> next;

    /** @param patience how long an answer is waited for: one that never comes keeps nobody from asking anew */
    SharedQuestion(Supplier<CompletableFuture<T>> question, Duration patience) {
        this.question = question;
        this.patience = patience;
    }

    /** An answer that was asked for after this call. */
    synchronized CompletableFuture<T> ask() {
        CompletableFuture<T> before = underWay;
        if (before == null || before.isDone()) {
            return begin();
        }
        CompletableFuture<T> shared = next;
        if (shared == null) {
            long askedBefore = asked;
            shared = before.handle((_, _) -> true).thenCompose(_ -> begin());
            if (asked == askedBefore) { // else it was answered just now, and this is under way already
                next = shared;
            }
        }
        return shared;
    }

    private synchronized CompletableFuture<T> begin() {
        CompletableFuture<T> begun = question.get().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        underWay = begun;
        asked++;
        next = null;
        return begun;
    }
}
