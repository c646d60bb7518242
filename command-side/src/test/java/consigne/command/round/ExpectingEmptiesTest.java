package consigne.command.round;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.CustomerId;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.customer.AddressId;
import consigne.api.round.plan.Cargo;
import consigne.api.round.plan.ExpectedEmpties;
import consigne.api.round.plan.ExpectedEmpties.Expectation;
import consigne.api.slot.Freight;
import consigne.api.slot.OrderBooking;
import consigne.command.given.PrintedCatalogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Twelve bottles are a crate, and an empty one weighs half a kilogram. */
class ExpectingEmptiesTest {

    private static final ContainerType BOTTLE = new ContainerType("bottle-33");

    @Test
    void whoHoldsNothingGivesNothingBack() {
        assertThat(expected(0, 3)).isEqualTo(new ExpectedEmpties(Cargo.NOTHING, Expectation.HOLDS_NONE));
    }

    @Test
    void whoHoldsLessThanComesGivesAllBack() {
        assertThat(expected(30, 3)).isEqualTo(new ExpectedEmpties(new Cargo(3, 15_000), Expectation.ALL_THEY_HOLD));
        assertThat(expected(5, 3)).isEqualTo(new ExpectedEmpties(new Cargo(1, 2_500), Expectation.ALL_THEY_HOLD));
    }

    @Test
    void whoHoldsMoreGivesAsMuchBackAsComes() {
        assertThat(expected(120, 3)).isEqualTo(new ExpectedEmpties(new Cargo(3, 18_000), Expectation.AS_MUCH_AS_COMES));
    }

    private static ExpectedEmpties expected(int held, int crates) {
        EmptiesModel model = new EmptiesModel(
                _ -> held == 0 ? Map.of() : Map.of(BOTTLE, new Quantity(held)),
                new PrintedCatalogue(List.of(), List.of()));
        return model.expected(
                new OrderBooking(new CustomerId("anna"), new AddressId("home"), new Freight(crates, 10_000 * crates)));
    }
}
