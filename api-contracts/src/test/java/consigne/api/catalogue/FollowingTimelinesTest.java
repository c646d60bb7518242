package consigne.api.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.catalogue.Timeline.Change;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FollowingTimelinesTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Timeline<String> SUMMER =
            Timeline.<String>empty().with("July", JULY).with("March", MARCH).with("June", JUNE);

    @Test
    void whatWasSaidLastHoldsUntilTheNext() {
        assertThat(SUMMER.at(MARCH.minusNanos(1))).isEmpty();
        assertThat(SUMMER.at(MARCH)).contains("March");
        assertThat(SUMMER.at(JUNE.minusNanos(1))).contains("March");
        assertThat(SUMMER.at(JULY)).contains("July");
        assertThat(SUMMER.at(Instant.MAX)).contains("July");
    }

    @Test
    void ofTwoThatTakeEffectTogetherTheLaterWordHolds() {
        assertThat(SUMMER.with("Midsummer", JUNE).at(JUNE)).contains("Midsummer");
        assertThat(SUMMER.with("Midsummer", JUNE).changes()).hasSize(3);
    }

    @Test
    void whatIsStillToComeIsToldInOrder() {
        assertThat(SUMMER.after(MARCH)).containsExactly(new Change<>("June", JUNE), new Change<>("July", JULY));
        assertThat(SUMMER.after(JULY)).isEmpty();
        assertThat(SUMMER.begin()).contains(MARCH);
    }

    @Test
    void whatIsOverIsForgotten() {
        Timeline<String> left = SUMMER.since(JUNE.plusSeconds(1));
        assertThat(left.changes()).containsExactly(new Change<>("June", JUNE), new Change<>("July", JULY));
        assertThat(SUMMER.since(MARCH.minusNanos(1))).isEqualTo(SUMMER);
        assertThat(Timeline.<String>empty().since(JUNE)).isEqualTo(Timeline.empty());
    }

    @Test
    void beforeTheFirstTheFirstHoldsForWhoAsksSo() {
        assertThat(SUMMER.atOrFirst(Instant.EPOCH)).contains("March");
        assertThat(Timeline.empty().atOrFirst(JUNE)).isEmpty();
    }
}
