package consigne.query.build;

import consigne.query.recorded.EventLog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The events after a position, page by page and in order. Several pages are read ahead, each on a thread of its own:
 * what takes the time is not the database but the content of events.
 */
final class PagesAhead implements AutoCloseable {

    private final EventLog log;
    private final List<String> leftOut;
    private final int size;
    private final int ahead;
    private final ExecutorService readers;
    private final Deque<Future<Page>> pages = new ArrayDeque<>();
    private final long upTo;
    private long next;

    /**
     * A page.
     *
     * @param upTo the position that it ends at
     */
    record Page(long upTo, List<EventLog.Read> events) {

        /** How much of memory it stands for: what is made of events grows with their text. */
        long bytes() {
            return events.stream()
                    .mapToLong(read -> read.raw().payload().length)
                    .sum();
        }
    }

    /**
     * Begins to read.
     *
     * @param upTo the last position that is read
     * @param leftOut the names of events that nobody asks for
     * @param size how many positions a page covers
     * @param ahead how many pages are read at the same time; 0 none but the one that is asked for
     */
    PagesAhead(EventLog log, long after, long upTo, List<String> leftOut, int size, int ahead) {
        this.log = log;
        this.leftOut = List.copyOf(leftOut);
        this.size = size;
        this.ahead = ahead;
        this.next = after;
        this.upTo = upTo;
        this.readers = Executors.newFixedThreadPool(
                Math.max(1, ahead),
                Thread.ofPlatform().name("rebuild-reader-", 1).daemon().factory());
    }

    /**
     * The next page; none where there is nothing more to be read.
     *
     * @throws RuntimeException if the database does not answer
     */
    @Nullable
    Page next() throws InterruptedException {
        while (pages.size() <= ahead && next < upTo) {
            long after = next;
            long last = Math.min(upTo, after + size);
            pages.add(readers.submit(() -> new Page(last, log.between(after, last, leftOut))));
            next = last;
        }
        Future<Page> page = pages.poll();
        if (page == null) {
            return null;
        }
        try {
            return page.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("events could not be read", failed.getCause());
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
        readers.close();
    }
}
