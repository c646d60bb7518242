package consigne.query.events;

import consigne.query.events.EventFollower.Following;
import consigne.query.recorded.EventLog;
import consigne.web.problem.TooManyRequests;
import consigne.web.problem.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams of events: so many of one caller, so many in all, and none when the application ends. */
@Component
final class EventStreams implements SmartLifecycle {

    private static final int MOST = 50;
    private static final int MOST_OF_ONE_CALLER = 5;
    private static final int LOOKS_AT_ONCE = 2;
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Whoever goes on shows their token again. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final EventLog log;
    private final EventSearch search;
    private final EventViews views;
    private final Semaphore looks = new Semaphore(LOOKS_AT_ONCE);
    private final List<Stream> open = new ArrayList<>();
    private boolean running;

    EventStreams(EventLog log, EventSearch search, EventViews views) {
        this.log = log;
        this.search = search;
        this.views = views;
    }

    private record Stream(String caller, Thread thread) {}

    /**
     * Begins to tell a caller.
     *
     * @throws TooManyRequests if they have too many streams open, or all together
     */
    synchronized SseEmitter open(String caller, Following what) {
        if (!running) {
            throw new Unavailable("The shop is closing.", SOON);
        }
        if (open.size() >= MOST
                || open.stream().filter(it -> it.caller.equals(caller)).count() >= MOST_OF_ONE_CALLER) {
            throw new TooManyRequests(SOON);
        }
        SseEmitter reader = new SseEmitter(LONGEST.toMillis());
        EventFollower follower = new EventFollower(what, reader, log, search, views, looks);
        Thread thread = Thread.ofVirtual().name("event-stream").unstarted(() -> {
            try {
                follower.run();
            } finally {
                left(Thread.currentThread());
            }
        });
        reader.onTimeout(reader::complete);
        reader.onCompletion(thread::interrupt);
        reader.onError(_ -> thread.interrupt());
        open.add(new Stream(caller, thread));
        thread.start();
        return reader;
    }

    private synchronized void left(Thread thread) {
        open.removeIf(stream -> stream.thread.equals(thread));
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /** Before the server waits for what has begun: a stream has no end of its own. */
    @Override
    public synchronized void stop() {
        running = false;
        open.forEach(stream -> stream.thread.interrupt());
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
