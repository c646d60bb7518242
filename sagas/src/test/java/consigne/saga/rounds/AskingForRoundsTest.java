package consigne.saga.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.SchedulableTaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import consigne.api.Event;
import consigne.api.Metadata;
import consigne.api.OrderId;
import consigne.api.place.Coordinates;
import consigne.api.round.RoundsCommand.DropStop;
import consigne.api.round.RoundsCommand.RequestRounds;
import consigne.api.round.RoundsEvent.RoundsRequested;
import consigne.api.round.SearchEffort;
import consigne.api.round.SearchSeconds;
import consigne.api.round.SearchSeed;
import consigne.api.round.plan.PlanningTask;
import consigne.api.slot.Room;
import consigne.api.slot.SlotEvent.BookingReleased;
import consigne.api.slot.SlotEvent.SlotOpened;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotTimes;
import consigne.runtime.schedule.Deadlines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class AskingForRoundsTest {

    private static final SlotId SLOT = new SlotId("main-2026-11-28-1000");
    private static final OrderId ORDER = new OrderId("0197a1b2-0000-7000-8000-000000000001");
    private static final Instant CUT_OFF = Instant.parse("2026-11-28T05:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final SlotTimes TIMES =
            new SlotTimes(Instant.parse("2026-11-28T09:00:00Z"), Instant.parse("2026-11-28T11:00:00Z"), CUT_OFF);
    private static final RoundsRequested REQUESTED = new RoundsRequested(
            SLOT,
            2,
            new SearchEffort(new SearchSeconds(10), null, new SearchSeed(1)),
            new PlanningTask(TIMES, Coordinates.of("48.5734", "7.7521"), List.of(), List.of()));

    private final List<Deadlines.Deadline> set = new ArrayList<>();
    private final List<SchedulableInstance<?>> searches = new ArrayList<>();
    private final RoundsWork work = new RoundsWork(
            new Deadlines() {
                @Override
                public void set(List<Deadline> deadlines) {
                    set.addAll(deadlines);
                }

                @Override
                public void cancel(String commandId) {
                    throw new AssertionError("nothing is cancelled");
                }
            },
            searches::addAll,
            search -> new SchedulableTaskInstance<>(
                    new TaskInstance<>("round-search", search.name(), search), search.askedAt()));

    @Test
    void theRoundsOfASlotAreAskedForAtItsCutOff() {
        hears(new SlotOpened(SLOT, TIMES, new Room(100, 20)));

        assertThat(set).singleElement().satisfies(deadline -> {
            assertThat(deadline.due()).isEqualTo(CUT_OFF);
            assertThat(deadline.command()).isEqualTo(new RequestRounds(SLOT, null));
            assertThat(deadline.origin().correlationId()).isEqualTo("story");
        });
    }

    @Test
    void anOrderThatGivesItsSlotUpIsDroppedAtOnce() {
        hears(new BookingReleased(SLOT, ORDER, 3, Room.NONE));

        assertThat(set).singleElement().satisfies(deadline -> {
            assertThat(deadline.due()).isEqualTo(NOW);
            assertThat(deadline.command()).isEqualTo(new DropStop(SLOT, ORDER));
        });
    }

    @Test
    void eachSearchThatIsAskedForIsStartedOnceHoweverOftenThatIsHeard() {
        hears(REQUESTED);
        hears(REQUESTED);

        assertThat(searches)
                .extracting(search -> search.getTaskInstance().getId())
                .containsOnly(SLOT + "/2");
        assertThat(searches).first().satisfies(search -> {
            assertThat(search.getNextExecutionTime(NOW)).isEqualTo(NOW);
            assertThat(search.getTaskInstance().getData())
                    .isInstanceOfSatisfying(
                            RequestedSearch.class,
                            asked -> assertThat(asked.request()).isEqualTo(REQUESTED));
        });
        assertThat(set).isEmpty();
    }

    private void hears(Event event) {
        EventMessage<?> message = new GenericEventMessage<>(
                "0197a1b2-0000-7000-8000-00000000000e", event, Map.of(Metadata.CORRELATION_ID, "story"), NOW);
        Map<String, SlotToDeliver> slots = work.begin(Set.of("rounds:" + SLOT));
        slots.values().forEach(slot -> work.take(slot, message));
        work.write(slots.values());
    }
}
