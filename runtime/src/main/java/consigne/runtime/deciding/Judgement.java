package consigne.runtime.deciding;

import consigne.api.ChangedSince;
import consigne.api.Command;
import consigne.api.Dated;
import consigne.api.Event;
import consigne.api.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** What is decided about a command, given how its aggregate stands. */
record Judgement<S, C extends Command, E extends Event>(Class<C> commands, Decider<S, C, E> decider) {

    /**
     * What is asked.
     *
     * @param expectedVersion the version of the aggregate that the caller has seen
     * @param claim when it happened, as the caller says
     */
    record Asked<C>(C command, @Nullable Long expectedVersion, Optional<ClaimedTime> claim, Instant now) {

        /** What is to be kept beside its events. */
        Map<String, String> beside(Aggregate<?> aggregate) {
            return isDoubtful(aggregate) ? ClaimedTime.doubt() : Map.of();
        }

        private boolean isDoubtful(Aggregate<?> aggregate) {
            return claim.filter(claimed -> !claimed.canBe(aggregate.lastHappened(), now))
                    .isPresent();
        }
    }

    Asked<C> asked(CommandMessage<?> message, Instant now) {
        Long expected = Optional.ofNullable(message.getMetaData().get(Metadata.EXPECTED_VERSION))
                .map(version -> Long.valueOf(version.toString()))
                .orElse(null);
        return new Asked<>(commands.cast(message.getPayload()), expected, ClaimedTime.of(message), now);
    }

    Decision<E> decide(Aggregate<S> aggregate, Asked<C> asked) {
        Long expected = asked.expectedVersion();
        return expected == null || expected == aggregate.events()
                ? decider.decide(aggregate.state(), believable(aggregate, asked))
                : Decision.refuse(new ChangedSince(expected, aggregate.events()));
    }

    /** A command is never refused for its time: where what is claimed cannot be, it counts as happening now. */
    private C believable(Aggregate<S> aggregate, Asked<C> asked) {
        return asked.command() instanceof Dated dated && asked.isDoubtful(aggregate)
                ? commands.cast(dated.at(asked.now()))
                : asked.command();
    }

    Aggregate<S> after(Aggregate<S> before, List<E> events) {
        Aggregate<S> aggregate = before;
        for (E event : events) {
            aggregate = aggregate.after(decider.evolve(aggregate.state(), event));
        }
        return aggregate;
    }

    Stored<S, E> stored(EventStore events) {
        return new Stored<>(events, decider.initial(), decider::evolve);
    }
}
