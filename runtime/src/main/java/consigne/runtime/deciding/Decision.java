package consigne.runtime.deciding;

import consigne.api.Event;
import consigne.api.Rejection;
import java.util.List;

/** What a decider made of a command. */
public sealed interface Decision<E extends Event> {

    /** These events follow; none where everything is already as it should be. */
    record Accepted<E extends Event>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** A rule of the business stands against it, and nothing changes. */
    record Refused<E extends Event>(Rejection rejection) implements Decision<E> {}

    static <E extends Event> Decision<E> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    /** Everything is already as the command wants it. */
    static <E extends Event> Decision<E> nothingToDo() {
        return new Accepted<>(List.of());
    }

    static <E extends Event> Decision<E> accept(List<E> events) {
        return new Accepted<>(events);
    }

    static <E extends Event> Decision<E> refuse(Rejection rejection) {
        return new Refused<>(rejection);
    }
}
