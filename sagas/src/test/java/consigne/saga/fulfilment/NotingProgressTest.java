package consigne.saga.fulfilment;

import static consigne.saga.fulfilment.Fulfilments.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.saga.fulfilment.Rehearsal.Coming;
import consigne.saga.notes.SagaNote;
import consigne.saga.notes.SagaProgress;
import consigne.saga.notes.StepNote;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NotingProgressTest {

    @Test
    void aWholeStoryIsNotedStateByState() {
        assertThat(states("everything is delivered"))
                .containsExactly(
                        "authorising",
                        "authorising",
                        "confirming",
                        "confirmed",
                        "picked",
                        "delivered",
                        "settled",
                        "captured",
                        "closed");
    }

    @Test
    void whatIsWaitedForIsNotedWithItsDeadline() {
        List<SagaNote> notes = notes("an order is confirmed, and nobody picks it");

        SagaNote asked = notes.get(1);
        assertThat(asked.progress().waitsFor()).isEqualTo("payment-provider");
        assertThat(asked.progress().until()).isEqualTo(asked.at().plusSeconds(30));
        assertThat(asked.progress().toCome()).containsExactly("confirm", "pick", "settle", "capture", "close");
        SagaProgress confirmed = notes.get(3).progress();
        assertThat(confirmed.waitsFor()).isEqualTo("picking");
        assertThat(confirmed.until()).isAfterOrEqualTo(THURSDAY);
        assertThat(notes.getLast().progress()).isEqualTo(SagaProgress.over("expired"));
    }

    @Test
    void moneyThatComesForWhatIsNotWantedAnyMoreLeavesTheOrderConfirmed() {
        assertThat(states("more is wanted, and then not")).endsWith("confirmed", "expired");
    }

    @Test
    void aRefusedStepIsNotedWithTheRuleThatRefusedIt() {
        List<SagaNote> notes = notes("a line is out of stock");

        assertThat(steps(notes.getFirst()))
                .contains("deadline expire set null", "reserve reserve 6 COLA-33 refused out-of-stock")
                .last()
                .isEqualTo("reject turn down done null");
        assertThat(notes.getFirst().progress().state()).isEqualTo("turned-down");
        assertThat(notes.getLast().progress().state()).isEqualTo("rejected");
    }

    @Test
    void whatIsUndoneIsNotedWithTheEventThatEndsTheSaga() {
        SagaNote last = notes("the customer calls off what is confirmed").getLast();

        assertThat(last.progress()).isEqualTo(SagaProgress.over("cancelled"));
        assertThat(last.steps().stream().map(StepNote::step)).containsExactly("release", "release", "void");
    }

    @Test
    void anEventThatComesTwiceIsNotedTheSame() {
        Story story = story("everything is delivered");

        assertThat(Rehearsal.of(story, Coming.TWICE).notes().stream()
                        .filter(note -> !note.progress().ended())
                        .map(SagaNote::progress)
                        .distinct())
                .containsExactlyElementsOf(Rehearsal.of(story, Coming.ONCE).notes().stream()
                        .filter(note -> !note.progress().ended())
                        .map(SagaNote::progress)
                        .distinct()
                        .toList());
    }

    private static List<String> states(String story) {
        return notes(story).stream().map(note -> note.progress().state()).toList();
    }

    private static List<SagaNote> notes(String story) {
        return Rehearsal.of(story(story), Coming.ONCE).notes();
    }

    private static Story story(String name) {
        return Story.ALL.stream()
                .filter(story -> story.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> steps(SagaNote note) {
        return note.steps().stream()
                .map(step -> step.step() + " " + step.name() + " " + step.outcome() + " " + step.rule());
    }
}
