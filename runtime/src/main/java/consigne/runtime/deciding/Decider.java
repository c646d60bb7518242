package consigne.runtime.deciding;

import consigne.api.Command;
import consigne.api.Event;

/**
 * Everything that one kind of aggregate knows, as pure functions.
 *
 * @param <S> what an aggregate remembers
 * @param <C> what can be asked of it
 * @param <E> what can have happened to it
 */
public interface Decider<S, C extends Command, E extends Event> {

    /** The state before anything has happened. */
    S initial();

    /** What follows from a command, or why it is refused. */
    Decision<E> decide(S state, C command);

    /** The state after an event; never judges whether it should have happened. */
    S evolve(S state, E event);
}
