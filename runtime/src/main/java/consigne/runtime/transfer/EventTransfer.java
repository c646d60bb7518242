package consigne.runtime.transfer;

import consigne.eventstore.CarriedChain;
import consigne.eventstore.CarriedEvent;
import java.util.List;

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

        void copied(long events, long ofAll);

        void compared(long events, long ofAll);
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
        long there = to.count();
        if (there > from.count()) {
            throw new StoresDiffer(
                    from.count() + 1,
                    "there are " + there + " events where it is copied to, and " + from.count()
                            + " where it is copied from");
        }
        insistOnTheSame(there);
        copy(there);
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

    private void copy(long begun) {
        long count = begun;
        for (List<CarriedEvent> read = from.after(count, READ_AT_ONCE);
                !read.isEmpty();
                read = from.after(count, READ_AT_ONCE)) {
            for (int first = 0; first < read.size(); first += AT_ONCE) {
                to.append(read.subList(first, Math.min(first + AT_ONCE, read.size())));
            }
            count += read.size();
            progress.copied(count, Math.max(count, from.count()));
        }
    }

    private Transferred compare() {
        CarriedChain here = new CarriedChain();
        CarriedChain there = new CarriedChain();
        long all = to.count();
        while (here.length() < all) {
            List<CarriedEvent> original = from.after(here.length(), READ_AT_ONCE);
            List<CarriedEvent> copy = to.after(there.length(), READ_AT_ONCE);
            if (copy.size() != original.size() || original.isEmpty()) {
                throw new StoresDiffer(
                        here.length() + Math.min(original.size(), copy.size()) + 1, "it is in one of them alone");
            }
            for (int i = 0; i < original.size(); i++) {
                here.add(original.get(i));
                there.add(copy.get(i));
                if (!here.agreesWith(there)) {
                    throw new StoresDiffer(here.length(), "what is recorded of it differs");
                }
            }
            progress.compared(here.length(), all);
        }
        return new Transferred(here.length(), here.hash());
    }
}
