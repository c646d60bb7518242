package consigne.api.customer.erasure;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Rejection;
import java.util.List;

/** Why something about a customer is refused. */
public sealed interface CustomerRejection extends Rejection {

    /** The customer was erased: nothing about them is kept again. */
    record Erased(CustomerId customerId) implements CustomerRejection {
        @Override
        public String explanation() {
            return "The customer " + customerId + " was erased; whoever comes back is a new customer.";
        }
    }

    /**
     * The customer cannot be erased while they wait for something.
     *
     * @param orders the first of those that are open
     */
    record OrdersOpen(CustomerId customerId, List<OrderId> orders) implements CustomerRejection {
        @Override
        public String explanation() {
            return "The customer " + customerId + " has open orders, " + orders.getFirst() + " first.";
        }
    }

    /**
     * The customer cannot be erased while the shop owes them money.
     *
     * @param credit what they have, to be used or paid out
     */
    record MoneyOwed(CustomerId customerId, Money credit) implements CustomerRejection {
        @Override
        public String explanation() {
            return "The shop owes the customer " + customerId + " " + credit + ": pay it out first.";
        }
    }
}
