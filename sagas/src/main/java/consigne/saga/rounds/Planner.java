package consigne.saga.rounds;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.SchedulableTaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import consigne.api.round.RoundsCommand.PlanRounds;
import consigne.api.round.RoundsCommand.ReportSearch;
import consigne.api.round.RoundsEvent.RoundsRequested;
import consigne.api.round.SearchReport;
import consigne.planning.AddressMap;
import consigne.planning.RoundsSearch;
import consigne.planning.RoundsSearch.Found;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Outcome;
import consigne.runtime.schedule.UntilItSucceeds;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches rounds, one slot after the other and beside everything else: on one processor at most, and at the lowest
 * priority where the machine knows such. It says every second what it has found, and ends when it is told that it is
 * over. A search that dies with its process is begun again by another.
 */
final class Planner {

    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
    private static final Duration NEXT_TURN = Duration.ofSeconds(1);

    private final AddressMap addresses;
    private final Commands commands;
    private final Semaphore turn = new Semaphore(1);
    private final CustomTask<RequestedSearch> searches;

    Planner(AddressMap addresses, Commands commands) {
        this.addresses = addresses;
        this.commands = commands;
        this.searches = Tasks.custom("round-search", RequestedSearch.class)
                .onFailure(new UntilItSucceeds<>())
                .execute((due, _) -> takeTurn(due.getData()));
    }

    /** The task of searches. */
    CustomTask<RequestedSearch> searches() {
        return searches;
    }

    SchedulableInstance<RequestedSearch> start(RequestedSearch search) {
        return new SchedulableTaskInstance<>(searches.instance(search.name(), search), search.askedAt());
    }

    /** Who does not get a turn asks again, and keeps no thread that others need. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing is right or wrong by it
    private CompletionHandler<RequestedSearch> takeTurn(RequestedSearch search) {
        if (!turn.tryAcquire()) {
            return new OnCompleteReschedule<>(FixedDelay.of(NEXT_TURN));
        }
        Thread here = Thread.currentThread();
        int priority = here.getPriority();
        here.setPriority(Thread.MIN_PRIORITY);
        try {
            plan(search);
        } finally {
            here.setPriority(priority);
            turn.release();
        }
        return new OnCompleteRemove<>();
    }

    private void plan(RequestedSearch search) {
        RoundsRequested asked = search.request();
        AtomicInteger reports = new AtomicInteger();
        Found found = RoundsSearch.search(
                addresses.locate(asked.task()),
                asked.effort(),
                report -> goesOn(search, reports.incrementAndGet(), report));
        Outcome outcome = commands.execute(
                new PlanRounds(asked.slotId(), asked.request(), found.itineraries(), found.attempts()),
                search.origin("plan"));
        if (outcome instanceof Outcome.Refused(var why)) {
            LOG.warn("Rounds of the slot {} were found that cannot be planned: {}", asked.slotId(), why.explanation());
        }
    }

    private boolean goesOn(RequestedSearch search, int number, SearchReport report) {
        RoundsRequested asked = search.request();
        ReportSearch command = new ReportSearch(asked.slotId(), asked.request(), report);
        return !(commands.execute(command, search.origin("report " + number)) instanceof Outcome.Refused);
    }
}
