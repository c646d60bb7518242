package consigne.query.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpanningEventsTest {

    private static final EventSpan ALL = new EventSpan(null, null, null, null);

    /** Made at 2022-02-22T19:22:22Z: the example of RFC 9562, appendix A.6. */
    private static final Wanted STORY = new Wanted("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");

    @Test
    void aStoryWhoseIdTellsWhenItBeganIsLookedForFromTheDayBefore() {
        assertThat(ALL.ofStory(STORY).since()).isEqualTo(Instant.parse("2022-02-21T19:22:22Z"));
    }

    @Test
    void oneWhoseIdDoesNotIsLookedForEverywhere() {
        assertThat(ALL.ofStory(new Wanted("my-story"))).isEqualTo(ALL);
        assertThat(ALL.ofStory(new Wanted("919108f7-52d1-4320-9bac-f847db4148a8")))
                .isEqualTo(ALL);
        assertThat(ALL.ofStory(null)).isEqualTo(ALL);
    }

    @Test
    void whoeverSaysWhereToBeginIsBelieved() {
        EventSpan fromTheFirst = new EventSpan(new EventPosition(1), null, null, null);
        assertThat(fromTheFirst.ofStory(STORY)).isEqualTo(fromTheFirst);
    }
}
