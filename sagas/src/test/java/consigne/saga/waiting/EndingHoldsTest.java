package consigne.saga.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.CustomerId;
import consigne.api.Metadata;
import consigne.api.slot.Room;
import consigne.api.slot.SlotCommand.EndHold;
import consigne.api.slot.SlotEvent.CratesHeld;
import consigne.api.slot.SlotId;
import consigne.runtime.schedule.Deadlines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class EndingHoldsTest {

    private static final SlotId SLOT = new SlotId("main-2026-03-02-1800");
    private static final CustomerId BOB = new CustomerId("bob");
    private static final Instant UNTIL = Instant.parse("2026-03-02T12:10:00Z");

    private final List<Deadlines.Deadline> set = new ArrayList<>();
    private final WaitingListWork work = new WaitingListWork(new Deadlines() {
        @Override
        public void set(List<Deadline> deadlines) {
            set.addAll(deadlines);
        }

        @Override
        public void cancel(String commandId) {
            throw new AssertionError("nothing is cancelled");
        }
    });

    @Test
    void whatIsHeldIsFreeAgainWhenItsTimeIsOver() {
        hears(held("0197a1b2-0000-7000-8000-00000000000e"));

        assertThat(set).singleElement().satisfies(deadline -> {
            assertThat(deadline.due()).isEqualTo(UNTIL);
            assertThat(deadline.command()).isEqualTo(new EndHold(SLOT, BOB, UNTIL));
            assertThat(deadline.origin().correlationId()).isEqualTo("story");
            assertThat(deadline.origin().causationId()).isEqualTo("0197a1b2-0000-7000-8000-00000000000e");
            assertThat(deadline.origin().initiator()).isEqualTo("anna");
        });
    }

    @Test
    void aHoldThatIsHeardOfTwiceHasOneDeadline() {
        hears(held("0197a1b2-0000-7000-8000-00000000000e"));
        hears(held("0197a1b2-0000-7000-8000-00000000000e"));
        hears(held("0197a1b2-0000-7000-8000-00000000000f"));

        assertThat(set).extracting(deadline -> deadline.origin().commandId()).hasSize(3);
        assertThat(Set.copyOf(set.stream()
                        .map(deadline -> deadline.origin().commandId())
                        .toList()))
                .hasSize(2);
    }

    private void hears(EventMessage<?> event) {
        Map<String, HeldSlot> slots = work.begin(Set.of(SLOT.aggregateId()));
        slots.values().forEach(slot -> work.take(slot, event));
        work.write(slots.values());
    }

    private static EventMessage<?> held(String id) {
        return new GenericEventMessage<>(
                id,
                new CratesHeld(SLOT, BOB, 3, UNTIL, new Room(3, 1)),
                Map.of(Metadata.CORRELATION_ID, "story", Metadata.INITIATOR, "anna"),
                UNTIL.minusSeconds(600));
    }
}
