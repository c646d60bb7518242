package consigne.runtime.deciding;

import consigne.api.Command;
import consigne.api.Event;
import consigne.api.Rejection;

/** Counts to ten and no further, the least that can be decided about. */
final class Tally implements Decider<Integer, Tally.Ask, Tally.Counted> {

    static final int MOST = 10;

    sealed interface Ask extends Command {}

    /** Begins a tally. */
    record Begin(String aggregateId) implements Ask {
        @Override
        public boolean begins() {
            return true;
        }
    }

    /** One more. */
    record Count(String aggregateId) implements Ask {}

    /** Up to a number, unless it is that already. */
    record CountTo(String aggregateId, int number) implements Ask {}

    /** The tally went up, or down where that is below zero. */
    record Counted(String aggregateId, int by) implements Event {}

    record Full(int counted) implements Rejection {
        @Override
        public String explanation() {
            return "It is at " + counted;
        }
    }

    record Begun() implements Rejection {
        @Override
        public String explanation() {
            return "It has begun";
        }
    }

    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public Decision<Counted> decide(Integer counted, Ask ask) {
        return switch (ask) {
            case Begin it -> counted == 0 ? by(it, 1) : Decision.refuse(new Begun());
            case Count it -> counted < MOST ? by(it, 1) : Decision.refuse(new Full(counted));
            case CountTo(String _, int number) when number == counted -> Decision.nothingToDo();
            case CountTo it -> by(it, it.number() - counted);
        };
    }

    @Override
    public Integer evolve(Integer counted, Counted event) {
        return counted + event.by();
    }

    private static Decision<Counted> by(Ask ask, int number) {
        return Decision.accept(new Counted(ask.aggregateId(), number));
    }
}
