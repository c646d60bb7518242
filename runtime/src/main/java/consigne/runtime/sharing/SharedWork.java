package consigne.runtime.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * This process's share of the parts of the work: as many as there are for each of the processes that do the same. It
 * claims no more, and hands on what it has beyond that when another comes. When one goes, the share grows. A process
 * that does less, or another version that does more, is no such process: what it leaves would be left undone.
 */
public final class SharedWork {

    private static final Logger LOG = LoggerFactory.getLogger(SharedWork.class);

    private final Attendance attendance;
    private final JdbcClient database;
    private final String claimant;
    private final Supplier<Map<String, EventProcessor>> processors;

    /** What this process may claim, as of its last look; none before the first. */
    private @Nullable Allowance allowance;

    /**
     * @param claimant by what name this process claims parts
     * @param processors those that run here, by name
     */
    public SharedWork(
            Attendance attendance,
            JdbcClient database,
            String claimant,
            Supplier<Map<String, EventProcessor>> processors) {
        this.attendance = attendance;
        this.database = database;
        this.claimant = claimant;
        this.processors = processors;
    }

    /** One part of a processor's work. */
    private record Part(String processor, int segment) {}

    /** The parts that are this process's already, and how many more it may have. */
    private record Allowance(Set<Part> own, int more) {

        boolean covers(Part part) {
            return own.contains(part) || more > 0;
        }

        Allowance after(Part claimed) {
            if (own.contains(claimed)) {
                return this;
            }
            Set<Part> then = new HashSet<>(own);
            then.add(claimed);
            return new Allowance(then, more - 1);
        }
    }

    /** Those of a processor's free parts that this process may claim now. */
    public List<Segment> claimable(String processor, List<Segment> free) {
        if (free.isEmpty()) {
            return free;
        }
        if (isFirstLook()) {
            look();
        }
        return allowed(processor, free);
    }

    private synchronized boolean isFirstLook() {
        return allowance == null;
    }

    private synchronized List<Segment> allowed(String processor, List<Segment> free) {
        List<Segment> claimable = new ArrayList<>();
        for (Segment segment : free) {
            Part part = new Part(processor, segment.getSegmentId());
            if (allowance != null && allowance.covers(part)) {
                allowance = allowance.after(part);
                claimable.add(segment);
            }
        }
        return claimable;
    }

    /** Counts the parts and the processes, and hands on what is more than this one's share. */
    public void look() {
        Map<String, EventProcessor> here = processors.get();
        int processes = attendance.present(here.keySet());
        List<Part> all = new ArrayList<>();
        Set<Part> own = new HashSet<>();
        database.sql("select processor_name, segment, owner from token_entry where processor_name = any(?)")
                .param(here.keySet().toArray(String[]::new))
                .query(row -> {
                    Part part = new Part(row.getString(1), row.getInt(2));
                    all.add(part);
                    if (claimant.equals(row.getString(3))) {
                        own.add(part);
                    }
                });
        int share = share(all.size(), processes);
        synchronized (this) {
            allowance = new Allowance(own, Math.max(0, share - own.size()));
        }
        if (own.size() > share) {
            LOG.info(
                    "{} like processes share {} parts of the work: this one hands {} of its {} on",
                    processes,
                    all.size(),
                    own.size() - share,
                    own.size());
            beyond(share, own).forEach(part -> handOn(part, here.get(part.processor())));
        }
    }

    /** So many each, rounded up: whoever is one short finds the last part taken, and nobody waits for it. */
    private static int share(int parts, int processes) {
        return Math.ceilDiv(parts, Math.max(1, processes));
    }

    /** What is given away: of each processor but one part first, so that two processes share what is most. */
    private static List<Part> beyond(int share, Set<Part> own) {
        Map<String, Integer> kept = new HashMap<>();
        Map<Part, Integer> rank = new HashMap<>();
        own.stream()
                .sorted(Comparator.comparing(Part::processor).thenComparingInt(Part::segment))
                .forEach(part -> rank.put(part, kept.merge(part.processor(), 1, Integer::sum)));
        return own.stream()
                .sorted(Comparator.<Part>comparingInt(rank::get)
                        .thenComparing(Part::processor)
                        .thenComparingInt(Part::segment))
                .skip(share)
                .toList();
    }

    private static void handOn(Part part, @Nullable EventProcessor processor) {
        if (processor instanceof StreamingEventProcessor streaming) {
            streaming.releaseSegment(part.segment());
        }
    }

    /** Has the others count this process no longer. */
    public void leave() {
        try {
            attendance.leave();
        } catch (DataAccessException away) {
            LOG.debug("The others find out by themselves that this process is gone", away);
        }
    }
}
