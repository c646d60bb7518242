package consigne.command.depot;

import consigne.api.depot.DepotCommand;
import consigne.api.depot.DepotCommand.DefineDepot;
import consigne.api.depot.DepotCommand.DefineVan;
import consigne.api.depot.DepotCommand.DefineWeek;
import consigne.api.depot.DepotCommand.WithdrawVan;
import consigne.api.depot.DepotEvent;
import consigne.api.depot.DepotEvent.DepotDefined;
import consigne.api.depot.DepotEvent.VanDefined;
import consigne.api.depot.DepotEvent.VanWithdrawn;
import consigne.api.depot.DepotEvent.WeekDefined;
import consigne.api.depot.DepotRejection.TooManyVans;
import consigne.api.depot.DepotRejection.UnknownDepot;
import consigne.api.depot.DepotRejection.UnknownVan;
import consigne.command.depot.DepotState.Defined;
import consigne.command.depot.DepotState.Undefined;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;

/** Decides on depots. */
record DepotDecider() implements Decider<DepotState, DepotCommand, DepotEvent> {

    @Override
    public DepotState initial() {
        return new Undefined();
    }

    @Override
    public DepotState evolve(DepotState state, DepotEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<DepotEvent> decide(DepotState state, DepotCommand command) {
        return switch (command) {
            case DefineDepot c ->
                state instanceof Defined depot && depot.details().equals(c.details())
                        ? Decision.nothingToDo()
                        : Decision.accept(new DepotDefined(c.depot(), c.details()));
            case DefineWeek c -> state instanceof Defined depot ? define(depot, c) : unknown(c);
            case DefineVan c -> state instanceof Defined depot ? define(depot, c) : unknown(c);
            case WithdrawVan c -> state instanceof Defined depot ? withdraw(depot, c) : unknown(c);
        };
    }

    private static Decision<DepotEvent> define(Defined depot, DefineWeek c) {
        return depot.week().equals(c.slots())
                ? Decision.nothingToDo()
                : Decision.accept(new WeekDefined(c.depot(), c.slots()));
    }

    private static Decision<DepotEvent> define(Defined depot, DefineVan c) {
        if (c.details().equals(depot.vans().get(c.van()))) {
            return Decision.nothingToDo();
        }
        return depot.vans().containsKey(c.van()) || depot.vans().size() < DepotCommand.MOST_VANS
                ? Decision.accept(new VanDefined(c.depot(), c.van(), c.details()))
                : Decision.refuse(new TooManyVans(c.depot(), DepotCommand.MOST_VANS));
    }

    private static Decision<DepotEvent> withdraw(Defined depot, WithdrawVan c) {
        return depot.vans().containsKey(c.van())
                ? Decision.accept(new VanWithdrawn(c.depot(), c.van()))
                : Decision.refuse(new UnknownVan(c.depot(), c.van()));
    }

    private static Decision<DepotEvent> unknown(DepotCommand command) {
        return Decision.refuse(new UnknownDepot(command.depot()));
    }
}
