package consigne.command.given;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Command;
import consigne.api.Event;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to one aggregate, told to its decider command by command, the way a repository does it.
 *
 * <p>On the way it holds every decider to what all of them promise: the same state and command give the same decision,
 * what follows from a command happens to the aggregate that it was addressed to, and folding the events from the
 * beginning leads to the same state.
 */
public final class Story<S, C extends Command, E extends Event> {

    private final Decider<S, C, E> decider;
    private final List<E> events = new ArrayList<>();
    private S state;

    public Story(Decider<S, C, E> decider) {
        this.decider = decider;
        this.state = decider.initial();
    }

    /** Lets something happen without asking the decider. */
    public void happened(E event) {
        events.add(event);
        state = decider.evolve(state, event);
    }

    /** Asks the decider, and lets happen what follows. */
    public Decision<E> send(C command) {
        Decision<E> decision = decider.decide(state, command);
        assertThat(decider.decide(state, command))
                .as("the decision on the same command in the same state")
                .isEqualTo(decision);
        if (decision instanceof Decision.Accepted<E>(List<E> following)) {
            assertThat(following)
                    .allSatisfy(event -> assertThat(event.aggregateId())
                            .as("the aggregate of %s", event)
                            .isEqualTo(command.aggregateId()));
            following.forEach(this::happened);
        }
        return decision;
    }

    public S state() {
        return state;
    }

    public List<E> events() {
        return List.copyOf(events);
    }

    /** Tells the story again from its events, and finds the same state at its end. */
    public void isTheSameWhenToldAgain() {
        S again = decider.initial();
        for (E event : events) {
            again = decider.evolve(again, event);
        }
        assertThat(again).as("the state folded from %s", events).isEqualTo(state);
    }
}
