package consigne.eventstore;

import consigne.eventstore.writing.Answer;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** The position of the last event that an append has stored, or the exception that says why there is none. */
final class LastPosition {

    private LastPosition() {}

    static long of(Answer answer) {
        return switch (answer) {
            case Answer.Stored stored -> stored.lastPosition();
            case Answer.NotStored not ->
                throw new EventStoreUnavailable(not.why(), EventStoreUnavailable.Outcome.NOT_STORED, not.cause());
            case Answer.Unknown unknown ->
                throw new EventStoreUnavailable(unknown.why(), EventStoreUnavailable.Outcome.UNKNOWN, null);
            case Answer.Unstorable(Exception cause) ->
                throw new EventStoreException("The events cannot be stored: " + cause.getMessage(), cause);
            case Answer.SequenceTaken taken -> throw conflict(taken);
            case Answer.CommandStored command ->
                throw new CommandAlreadyStored(command.commandId(), command.firstPosition(), command.lastPosition());
        };
    }

    private static RuntimeException conflict(Answer.SequenceTaken taken) {
        return taken.sequence() == 0
                ? new AggregateStreamCreationException("Aggregate [%s] exists already".formatted(taken.aggregateId()))
                : new ConcurrencyException("Aggregate [%s] has an event with sequence %d already"
                        .formatted(taken.aggregateId(), taken.sequence()));
    }
}
