package consigne.planning;

import consigne.api.OrderId;
import consigne.api.depot.VanId;
import consigne.api.round.SearchEffort;
import consigne.api.round.SearchReport;
import consigne.api.round.plan.Itinerary;
import consigne.rounds.RoundPlan;
import consigne.rounds.search.Effort;
import consigne.rounds.search.RoundSearch;
import consigne.rounds.search.SearchProgress;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Searches rounds for a slot. */
public final class RoundsSearch {

    private static final int PERCENT = 100;

    private RoundsSearch() {}

    /**
     * What a search has found.
     *
     * @param attempts how many it has made
     */
    public record Found(List<Itinerary> itineraries, long attempts) {

        public Found {
            itineraries = List.copyOf(itineraries);
        }
    }

    /**
     * The best that is found with an effort. It takes the time of one processor, and is ended by an interrupt as well.
     *
     * @param goOn is told once a second how far it is, and says whether to go on
     */
    public static Found search(TaskOnMap task, SearchEffort effort, Predicate<SearchReport> goOn) {
        Watch watch = new Watch(effort, goOn);
        RoundPlan plan =
                RoundSearch.plan(task.toPlan(), effort(effort), effort.seed().value(), watch);
        return new Found(
                plan.rounds().stream()
                        .map(round -> new Itinerary(
                                new VanId(round.van().id()),
                                round.stops().stream()
                                        .map(stop -> new OrderId(stop.id()))
                                        .toList()))
                        .toList(),
                watch.attempts);
    }

    private static Effort effort(SearchEffort effort) {
        return effort.attempts() == null
                ? new Effort.Time(Duration.ofSeconds(effort.seconds().value()))
                : new Effort.Attempts(effort.attempts().value());
    }

    /** Looks at a search a few times a second, and tells of it once. */
    private static final class Watch implements SearchProgress {

        private static final long TELLS_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

        private final Predicate<SearchReport> goOn;
        private final long ends;
        private long told = System.nanoTime();
        private long attempts;

        Watch(SearchEffort effort, Predicate<SearchReport> goOn) {
            this.goOn = goOn;
            this.ends = told + Duration.ofSeconds(effort.seconds().value()).toNanos();
        }

        @Override
        public boolean at(State state) {
            attempts = state.attempts();
            long now = System.nanoTime();
            if (now - ends >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            if (now - told < TELLS_EVERY_NANOS) {
                return true;
            }
            told = now;
            return goOn.test(new SearchReport(
                    (int) (state.done() * PERCENT),
                    state.vans(),
                    state.unplaced(),
                    Math.toIntExact(Math.round(state.metres()))));
        }
    }
}
