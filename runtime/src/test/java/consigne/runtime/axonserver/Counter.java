package consigne.runtime.axonserver;

import consigne.api.Command;
import consigne.api.Event;
import consigne.api.Rejection;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.util.stream.IntStream;

/** Counts up to a hundred. */
final class Counter implements Decider<Integer, Counter.Ask, Counter.Went> {

    private static final int MOST = 100;

    sealed interface Ask extends Command {}

    /** Goes up by a number, step by step. */
    record Up(String aggregateId, int steps) implements Ask {}

    /** It went up by one. */
    record Went(String aggregateId, int to) implements Event {}

    record Full(int at) implements Rejection {
        @Override
        public String explanation() {
            return "It is at " + at;
        }
    }

    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public Decision<Went> decide(Integer at, Ask ask) {
        return switch (ask) {
            case Up it when at + it.steps() > MOST -> Decision.refuse(new Full(at));
            case Up it ->
                Decision.accept(IntStream.rangeClosed(1, it.steps())
                        .mapToObj(step -> new Went(it.aggregateId(), at + step))
                        .toList());
        };
    }

    @Override
    public Integer evolve(Integer at, Went event) {
        return event.to();
    }
}
