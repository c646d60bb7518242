package consigne.api.naming;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Event;
import consigne.api.order.OrderEvent;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepingEventNamesTest {

    @Test
    void everyEventHasAName() {
        assertThat(EventNames.all().keySet()).containsExactlyInAnyOrderElementsOf(Contracts.all(Event.class));
    }

    @Test
    void noTwoEventsShareAName() {
        assertThat(new HashSet<>(EventNames.all().values()))
                .hasSameSizeAs(EventNames.all().keySet());
    }

    @Test
    void whatIsStoredTodayIsReadAsItIs() {
        EventNames.all()
                .forEach((type, name) -> assertThat(EventNames.revision(name))
                        .hasValueSatisfying(
                                revision -> assertThat(revision).isEqualTo(new EventRevision(type, List.of()))));
    }

    @Test
    void whatWasStoredBeforeLeadsToWhatIsStoredToday() {
        EventName before = new EventName("order.placed", "v1");
        EventRevision revision = EventNames.revision(before).orElseThrow();
        assertThat(revision.type()).isEqualTo(OrderEvent.OrderPlaced.class);
        assertThat(revision.isCurrent()).isFalse();
        assertThat(EventNames.everStored())
                .contains(before)
                .containsAll(EventNames.all().values());
    }

    @Test
    void aNameLeadsBackToItsEvent() {
        EventNames.all()
                .forEach((type, name) ->
                        assertThat(EventNames.classNamed(name.name())).contains(type));
    }

    @Test
    void anUnknownNameLeadsNowhere() {
        assertThat(EventNames.classNamed("order.teleported")).isEmpty();
        assertThat(EventNames.nameOf(String.class)).isEmpty();
        assertThat(EventNames.revision(new EventName("order.placed", "v4"))).isEmpty();
        assertThat(EventNames.revision(new EventName("order.teleported", "v1"))).isEmpty();
    }
}
