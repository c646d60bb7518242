package consigne.command.given;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Event;
import consigne.runtime.deciding.ImpossibleEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What can happen to one kind of aggregate in each of its states, and by that what cannot. */
public final class Lifecycle<S, E extends Event> {

    /** A state, and those of the events that can happen in it. */
    private record Stage<S, E>(String name, S state, List<E> possible) {}

    private final String aggregate;
    private final Class<S> states;
    private final Class<E> kinds;
    private final BiFunction<S, E, S> evolve;
    private final List<E> events;
    private final List<Stage<S, E>> stages;

    private Lifecycle(
            String aggregate,
            Class<S> states,
            Class<E> kinds,
            BiFunction<S, E, S> evolve,
            List<E> events,
            List<Stage<S, E>> stages) {
        this.aggregate = aggregate;
        this.states = states;
        this.kinds = kinds;
        this.evolve = evolve;
        this.events = events;
        this.stages = stages;
    }

    /** Begins with events, at least one of each kind. */
    public static <S, E extends Event> Lifecycle<S, E> of(
            String aggregate, Class<S> states, Class<E> kinds, BiFunction<S, E, S> evolve, List<E> events) {
        return new Lifecycle<>(aggregate, states, kinds, evolve, events, List.of());
    }

    /** Says which of the events can happen in a state; all others cannot. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Lifecycle<S, E> in(String stage, S state, E... possible) {
        List<Stage<S, E>> more = new ArrayList<>(stages);
        more.add(new Stage<>(stage, state, List.of(possible)));
        return new Lifecycle<>(aggregate, states, kinds, evolve, events, more);
    }

    /** Finds every kind of state and every kind of event in what was said, and each event possible somewhere. */
    public void isSaidInFull() {
        assertThat(stages.stream().<Class<?>>map(stage -> stage.state().getClass()))
                .as("states of %s", aggregate)
                .containsAll(leaves(states).toList());
        assertThat(events.stream().<Class<?>>map(Event::getClass))
                .as("events of %s", aggregate)
                .containsAll(leaves(kinds).toList());
        assertThat(stages.stream().flatMap(stage -> stage.possible().stream()))
                .as("possible events of %s", aggregate)
                .containsAll(events)
                .isSubsetOf(events);
    }

    /** Lets every event happen in every state, and finds it thrown out just where it is impossible. */
    public void happensOnlyAsSaid() {
        for (Stage<S, E> stage : stages) {
            for (E event : events) {
                assertThat(isPossible(stage.state(), event))
                        .as("%s of %s, %s", event, aggregate, stage.name())
                        .isEqualTo(stage.possible().contains(event));
            }
        }
    }

    private boolean isPossible(S state, E event) {
        try {
            return evolve.apply(state, event) != null;
        } catch (ImpossibleEvent impossible) {
            assertThat(impossible)
                    .hasMessageContaining(event.aggregateId())
                    .hasMessageContaining(event.getClass().getSimpleName())
                    .hasMessageContaining(state.getClass().getSimpleName());
            return false;
        }
    }

    private static Stream<Class<?>> leaves(Class<?> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(Lifecycle::leaves)
                : Stream.of(kind);
    }

    @Override
    public String toString() {
        return aggregate;
    }
}
