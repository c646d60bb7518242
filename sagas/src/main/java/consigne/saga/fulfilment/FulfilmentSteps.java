package consigne.saga.fulfilment;

import consigne.api.Command;
import consigne.api.Rejection;
import consigne.api.naming.RejectionNames;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Occurrence;
import consigne.runtime.commands.Origin;
import consigne.runtime.commands.Outcome;
import consigne.runtime.ids.Ids;
import consigne.runtime.schedule.Deadlines.Deadline;
import consigne.saga.OriginOfStep;
import consigne.saga.notes.StepNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What the saga does about one event. The id of each command is derived from the event's and the step's name, so that
 * an event that comes twice sends nothing twice.
 */
final class FulfilmentSteps {

    /** The deadline by which the payment provider must have answered. */
    static final String TIME_LIMIT = "time limit";

    /** The deadline by which a declined payment must have been made otherwise. */
    static final String PAY_BY = "pay by";

    private static final Actor SAGA = new Actor("fulfilment", "saga", "saga");

    private final Commands commands;
    private final RefusedSteps refused;
    private final EventMessage<?> event;
    private final List<StepNote> taken = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();

    FulfilmentSteps(Commands commands, RefusedSteps refused, EventMessage<?> event) {
        this.commands = commands;
        this.refused = refused;
        this.event = event;
    }

    /** Takes a step; nobody needs to look at the outcome to know that a refusal was noticed. */
    Outcome take(PlannedStep step) {
        Outcome outcome = commands.execute(
                step.command(),
                step.kind().happensAtTheDoor() ? origin(step.name()).occurred(occurrence()) : origin(step.name()));
        String target = step.command().aggregateId();
        switch (outcome) {
            case Outcome.Done _ -> taken.add(StepNote.done(step.kind().tag(), step.name(), target));
            case Outcome.Refused(Rejection why) -> {
                taken.add(StepNote.refused(step.kind().tag(), step.name(), target, RejectionNames.of(why)));
                refused.tell(step, why);
            }
        }
        return outcome;
    }

    /** Takes a step; whether it was done. */
    boolean succeeds(PlannedStep step) {
        return take(step) instanceof Outcome.Done;
    }

    /** Whether a step changed something when the same event came before. */
    boolean wasTaken(String name) {
        return commands.carriedOut(origin(name).commandId());
    }

    /** Has a command sent at an instant, once what has come of the event is kept. */
    void setDeadline(Instant due, String name, Command command) {
        deadlines.add(new Deadline(due, command, origin(name)));
        taken.add(StepNote.deadline(name, command.aggregateId(), due));
    }

    /** All that was done about the event so far. */
    List<StepNote> taken() {
        return List.copyOf(taken);
    }

    /** The deadlines among it. */
    List<Deadline> deadlines() {
        return List.copyOf(deadlines);
    }

    /** When the event was recorded. */
    Instant now() {
        return event.getTimestamp();
    }

    private Origin origin(String name) {
        return OriginOfStep.about(
                event, SAGA, Ids.derived(event.getIdentifier(), name).toString());
    }

    /** When the event happened, where that was told with it. */
    private @Nullable Occurrence occurrence() {
        return Occurrence.of(event.getMetaData()).orElse(null);
    }
}
