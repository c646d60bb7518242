package consigne.api.deposit;

import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Rejection;
import consigne.api.catalogue.ContainerType;

/** Why a command to a deposit account is refused. */
public sealed interface DepositRejection extends Rejection {

    /** The container type is not in the catalogue. */
    record UnknownContainer(ContainerType container) implements DepositRejection {
        @Override
        public String explanation() {
            return "There is no container type " + container + ".";
        }
    }

    /** More credit is to be paid out than there is. */
    record NotEnoughCredit(Money wanted, Money credit) implements DepositRejection {
        @Override
        public String explanation() {
            return "The customer's credit is " + credit + ".";
        }
    }

    /** The customer does not hold that many containers. */
    record NotHeld(ContainerType container, Quantity wanted, Quantity held) implements DepositRejection {
        @Override
        public String explanation() {
            return "The customer holds " + held + " of " + container + ", not " + wanted + ".";
        }
    }

    /** The customer did not bring that many containers back of late. */
    record NotReturned(ContainerType container, Quantity wanted, Quantity returned) implements DepositRejection {
        @Override
        public String explanation() {
            return "The customer brought back " + returned + " of " + container + " of late, not " + wanted + ".";
        }
    }

    /** The delivery of an order is settled already. */
    record SettledAlready(OrderId orderId) implements DepositRejection {
        @Override
        public String explanation() {
            return "The delivery of order " + orderId + " is settled already.";
        }
    }
}
