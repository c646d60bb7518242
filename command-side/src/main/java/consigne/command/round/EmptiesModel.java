package consigne.command.round;

import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.round.plan.Cargo;
import consigne.api.round.plan.ExpectedEmpties;
import consigne.api.round.plan.ExpectedEmpties.Expectation;
import consigne.api.slot.OrderBooking;
import consigne.command.catalogue.Catalogue;
import consigne.command.deposit.HeldGlass;
import java.util.Map;

/**
 * What empties a stop gives back, as far as anybody can tell: as many crates as are delivered, which is what people do
 * who drink as much as ever; but not more than the customer holds.
 */
record EmptiesModel(HeldGlass glass, Catalogue catalogue) {

    ExpectedEmpties expected(OrderBooking booking) {
        Map<ContainerType, Quantity> held = glass.heldBy(booking.customerId());
        Cargo all = catalogue.empties(held);
        if (all.crates() == 0) {
            return new ExpectedEmpties(Cargo.NOTHING, Expectation.HOLDS_NONE);
        }
        if (all.crates() <= booking.crates()) {
            return new ExpectedEmpties(all, Expectation.ALL_THEY_HOLD);
        }
        int share = Math.toIntExact((long) all.grams() * booking.crates() / all.crates());
        return new ExpectedEmpties(new Cargo(booking.crates(), share), Expectation.AS_MUCH_AS_COMES);
    }
}
