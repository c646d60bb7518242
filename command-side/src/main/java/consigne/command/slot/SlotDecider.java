package consigne.command.slot;

import consigne.api.slot.SlotCommand;
import consigne.api.slot.SlotEvent;
import consigne.api.slot.SlotEvent.SlotOpened;
import consigne.api.slot.SlotRejection.UnknownSlot;
import consigne.command.depot.Depots;
import consigne.command.depot.Depots.PlannedSlot;
import consigne.command.slot.SlotState.Opened;
import consigne.command.slot.SlotState.Unopened;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.util.List;
import java.util.stream.Stream;

/** Decides on slots. Whatever is decided, what is booked and held of one is never more than its room. */
record SlotDecider(Depots depots, Slots others) implements Decider<SlotState, SlotCommand, SlotEvent> {

    @Override
    public SlotState initial() {
        return new Unopened();
    }

    @Override
    public SlotState evolve(SlotState state, SlotEvent event) {
        return state.evolve(event);
    }

    /** The first command that changes something opens the slot, as the week of its depot has it then. */
    @Override
    public Decision<SlotEvent> decide(SlotState state, SlotCommand command) {
        return switch (state) {
            case Opened slot -> new SlotDesk(command.slotId(), slot, others).decide(command);
            case Unopened _ ->
                depots.slot(command.slotId())
                        .map(planned -> open(planned, command))
                        .orElseGet(() -> Decision.refuse(new UnknownSlot(command.slotId())));
        };
    }

    private Decision<SlotEvent> open(PlannedSlot planned, SlotCommand command) {
        SlotOpened opened = new SlotOpened(
                planned.slotId(), planned.times(), planned.weekly().room());
        return switch (new SlotDesk(planned.slotId(), Opened.of(opened), others).decide(command)) {
            case Decision.Accepted<SlotEvent>(List<SlotEvent> events)
            when !events.isEmpty() ->
                Decision.accept(
                        Stream.concat(Stream.of(opened), events.stream()).toList());
            case Decision.Accepted<SlotEvent> nothing -> nothing;
            case Decision.Refused<SlotEvent> refused -> refused;
        };
    }
}
