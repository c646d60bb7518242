package consigne.command.given;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Command;
import consigne.api.Event;
import consigne.api.Rejection;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.util.List;

/** Given events, when a command comes, then exactly these events follow, or this rejection. */
public final class Given<S, C extends Command, E extends Event> {

    private final Decider<S, C, E> decider;
    private final List<E> history;

    private Given(Decider<S, C, E> decider, List<E> history) {
        this.decider = decider;
        this.history = history;
    }

    public static <S, C extends Command, E extends Event> Given<S, C, E> nothing(Decider<S, C, E> decider) {
        return new Given<>(decider, List.of());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Given<S, C, E> events(E... events) {
        return events(List.of(events));
    }

    public Given<S, C, E> events(List<? extends E> events) {
        return new Given<>(decider, List.copyOf(events));
    }

    public Outcome<E> when(C command) {
        Story<S, C, E> story = new Story<>(decider);
        history.forEach(story::happened);
        Decision<E> decision = story.send(command);
        story.isTheSameWhenToldAgain();
        return new Outcome<>(decision);
    }

    /** What a decider made of a command. */
    public record Outcome<E extends Event>(Decision<E> decision) {

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final void then(E... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(events)));
        }

        public void thenNothing() {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of()));
        }

        public void isRefusedAs(Rejection rejection) {
            assertThat(decision).isEqualTo(new Decision.Refused<>(rejection));
            assertThat(rejection.explanation()).isNotBlank();
        }
    }
}
