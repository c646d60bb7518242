package consigne.query.events;

import consigne.query.events.EventSearch.Found;
import consigne.query.recorded.EventLog;
import consigne.query.recorded.RawEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells one reader of events as they come. It holds no more than one look has found: a reader that is slow holds up
 * itself alone, and one that does not read is cut off by the server.
 */
final class EventFollower implements Runnable {

    private static final int AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** After so many looks that found nothing the reader is told that all is well, and how far that is. */
    private static final int QUIET_LOOKS = 60;

    /** What is followed. */
    record Following(EventFilter filter, Disclosure disclosure, long after, long last) {}

    private final Following what;
    private final SseEmitter reader;
    private final EventLog log;
    private final EventSearch search;
    private final EventViews views;
    private final Semaphore looks;

    /** @param looks what all followers share, so that they never use up the connections that others need */
    EventFollower(
            Following what, SseEmitter reader, EventLog log, EventSearch search, EventViews views, Semaphore looks) {
        this.what = what;
        this.reader = reader;
        this.log = log;
        this.search = search;
        this.views = views;
        this.looks = looks;
    }

    @Override
    public void run() {
        try {
            follow();
            reader.complete();
        } catch (InterruptedException | IOException | RuntimeException left) {
            // The reader has left, the shop closes or the database is away; whoever comes back goes on from their id.
            reader.complete();
        }
    }

    private void follow() throws IOException, InterruptedException {
        long reached = what.after;
        tell(reached, "from here on");
        int quiet = 0;
        while (reached < what.last) {
            Found found = look(reached);
            for (RawEvent event : found.events()) {
                tell(event);
            }
            quiet = found.events().isEmpty() ? quiet + 1 : 0;
            if (quiet == QUIET_LOOKS) {
                tell(found.until(), "nothing else so far");
                quiet = 0;
            }
            if (found.until() == reached) {
                Thread.sleep(PAUSE);
            }
            reached = found.until();
        }
    }

    private Found look(long reached) throws InterruptedException {
        looks.acquire();
        try {
            long head = Math.min(log.head(), what.last);
            return search.look(
                    what.filter, what.disclosure, Stretch.ofPositions(reached, Math.max(reached, head)), AT_ONCE);
        } finally {
            looks.release();
        }
    }

    private void tell(RawEvent event) throws IOException {
        reader.send(SseEmitter.event()
                .id(Long.toString(event.position()))
                .data(views.show(event, what.disclosure), MediaType.APPLICATION_JSON));
    }

    /** No message, but an id: where to go on for a reader whom no event has reached yet. */
    private void tell(long reached, String comment) throws IOException {
        reader.send(SseEmitter.event().id(Long.toString(reached)).comment(comment));
    }
}
