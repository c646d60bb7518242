package consigne.eventstore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.EventMessage;

/** Appends in threads of their own; a future fails with what its append was refused for. */
final class Appends implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final OneProcess process;

    Appends(OneProcess process) {
        this.process = process;
    }

    CompletableFuture<Void> begin(EventMessage<?>... events) throws InterruptedException {
        CompletableFuture<Void> append = CompletableFuture.runAsync(() -> process.append(events), threads);
        Thread.sleep(50); // so that the next one comes after it
        return append;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
