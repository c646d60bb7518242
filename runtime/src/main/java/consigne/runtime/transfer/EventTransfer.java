package consigne.runtime.transfer;

import consigne.eventstore.CarriedChain;
import consigne.eventstore.CarriedEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Copies all events of one store to the end of another, which holds the first of them or none, and compares both from
 * the first event to the last. It may be stopped at any moment and begun again.
 */
public final class EventTransfer {

    private static final int AT_ONCE = 1_000;
    private static final int READ_AT_ONCE = 5_000;

    private final EventPlace from;
    private final EventPlace to;
    private final Progress progress;

    public EventTransfer(EventPlace from, EventPlace to, Progress progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /** Hears how far it has got. */
    public interface Progress {

        /**
         * So many events of all are done.
         *
         * @param done what has become of them: copied, or compared
         */
        void reached(String done, long events, long ofAll);
    }

    /**
     * What both stores hold.
     *
     * @param hash that of the last event, by the chain of hashes of a store of ours
     */
    public record Transferred(long events, String hash) {}

    /**
     * Copies what is missing, and compares.
     *
     * @throws StoresDiffer if an event there is another than here
     */
    public Transferred run() {
        long here = from.count();
        long there = to.count();
        if (there > here) {
            throw new StoresDiffer(
                    here + 1,
                    "there are " + there + " events where it is copied to, and " + here + " where it is copied from");
        }
        insistOnTheSame(there);
        copy(there, here);
        return compare();
    }

    private void insistOnTheSame(long count) {
        if (count > 0) {
            String here = from.after(count - 1, 1).getFirst().eventId();
            String there = to.after(count - 1, 1).getFirst().eventId();
            if (!here.equals(there)) {
                throw new StoresDiffer(count, "it is " + there + " and not " + here);
            }
        }
    }

    /** The next events are read while these are stored. */
    private void copy(long begun, long all) {
        long count = begun;
        List<CarriedEvent> read = from.after(count, READ_AT_ONCE);
        while (!read.isEmpty()) {
            long next = count + read.size();
            CompletableFuture<List<CarriedEvent>> ahead =
                    CompletableFuture.supplyAsync(() -> from.after(next, READ_AT_ONCE));
            try {
                for (int first = 0; first < read.size(); first += AT_ONCE) {
                    to.append(read.subList(first, Math.min(first + AT_ONCE, read.size())));
                }
            } finally {
                ahead.handle((_, _) -> true).join();
            }
            count = next;
            progress.reached("copied", count, Math.max(count, all));
            read = joined(ahead);
        }
    }

    private Transferred compare() {
        CarriedChain here = new CarriedChain();
        CarriedChain there = new CarriedChain();
        long all = to.count();
        while (here.length() < all) {
            CarriedChain before = here.copy();
            CompletableFuture<List<CarriedEvent>> reading = CompletableFuture.supplyAsync(() -> chained(from, here));
            List<CarriedEvent> copy;
            try {
                copy = chained(to, there);
            } finally {
                reading.handle((_, _) -> true).join();
            }
            List<CarriedEvent> original = joined(reading);
            if (original.isEmpty() || !here.agreesWith(there)) {
                throw new StoresDiffer(before.length() + 1 + alike(before, original, copy), "not both have the same");
            }
            progress.reached("compared", here.length(), all);
        }
        return new Transferred(here.length(), here.hash());
    }

    private static List<CarriedEvent> chained(EventPlace place, CarriedChain chain) {
        List<CarriedEvent> events = place.after(chain.length(), READ_AT_ONCE);
        events.forEach(chain::add);
        return events;
    }

    /** How many events after the same ones are the same. */
    private static int alike(CarriedChain before, List<CarriedEvent> original, List<CarriedEvent> copy) {
        CarriedChain here = before.copy();
        CarriedChain there = before.copy();
        int alike = 0;
        while (alike < Math.min(original.size(), copy.size())) {
            here.add(original.get(alike));
            there.add(copy.get(alike));
            if (!here.agreesWith(there)) {
                return alike;
            }
            alike++;
        }
        return alike;
    }

    private static <T> T joined(CompletableFuture<T> done) {
        try {
            return done.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }
}
