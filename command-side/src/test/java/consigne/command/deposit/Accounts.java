package consigne.command.deposit;

import static consigne.command.given.Drinks.EUR;
import static consigne.command.given.Drinks.SMALL_BOTTLE;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Reference;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositCommand;
import consigne.api.deposit.DepositCommand.ReturnEmpties;
import consigne.api.deposit.DepositCommand.SettleDelivery;
import consigne.api.deposit.DepositEvent;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.DepositEvent.DepositCharged;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.api.deposit.Empties;
import consigne.api.deposit.Settlement;
import consigne.api.deposit.ValuedEmpties;
import consigne.command.given.Drinks;
import consigne.command.given.Given;
import java.util.List;

/** Ada's deposit account in a shop that pays for ten bottles of a neighbour's at once. */
final class Accounts {

    static final DepositAccountId ADAS = new DepositAccountId(new CustomerId("ada"));
    static final OrderId ORDER = new OrderId("01960000-0000-7000-8000-000000000001");
    static final OrderId NEXT_ORDER = new OrderId("01960000-0000-7000-8000-000000000002");
    static final Reference RECEIPT = new Reference("receipt 17");
    static final long FOREIGN_LIMIT = 10;

    private Accounts() {}

    static DepositDecider decider() {
        return new DepositDecider(new DepositPolicy(EUR, units(FOREIGN_LIMIT)), Drinks.catalogue());
    }

    static Given<DepositState, DepositCommand, DepositEvent> given(DepositEvent... history) {
        return Given.nothing(decider()).events(history);
    }

    static ChargedContainers bottles(long quantity, String each) {
        return new ChargedContainers(SMALL_BOTTLE, units(quantity), eur(each));
    }

    static DepositCharged charged(ChargedContainers... containers) {
        return new DepositCharged(ADAS, ORDER, List.of(containers));
    }

    /** Credit of {@code euros}, paid for so many bottles of a neighbour's at a euro each. */
    static EmptiesReturned credited(long euros) {
        return new EmptiesReturned(
                ADAS,
                null,
                List.of(),
                List.of(bottles(euros, "1.00")),
                List.of(),
                Money.ofCents(100 * euros, EUR),
                null);
    }

    static ReturnEmpties bring(long smallBottles) {
        return bring(new Empties(SMALL_BOTTLE, units(smallBottles)));
    }

    static ReturnEmpties bring(Empties... empties) {
        return new ReturnEmpties(ADAS, List.of(empties), RECEIPT, TUESDAY);
    }

    static ValuedEmpties back(ContainerType container, long quantity, String each) {
        return new ValuedEmpties(container, units(quantity), eur(each));
    }

    static SettleDelivery settle(String goods, List<ChargedContainers> delivered, List<ValuedEmpties> empties) {
        return new SettleDelivery(ADAS, ORDER, eur(goods), delivered, empties);
    }

    static DeliverySettled settled(Settlement settlement) {
        return new DeliverySettled(ADAS, ORDER, settlement);
    }
}
