package consigne.api.order;

import consigne.api.Money;
import consigne.api.NotThere;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Rejection;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import consigne.api.customer.AddressId;
import consigne.api.place.Depot;
import consigne.api.slot.SlotId;
import java.util.List;

/** Why a command to an order is refused. */
public sealed interface OrderRejection extends Rejection {

    /** There is no such order. */
    record UnknownOrder(OrderId orderId) implements OrderRejection, NotThere {
        @Override
        public String explanation() {
            return "There is no order " + orderId + ".";
        }
    }

    /** There is an order of this id already. */
    record OrderExists(OrderId orderId) implements OrderRejection {
        @Override
        public String explanation() {
            return "There is an order " + orderId + " already.";
        }
    }

    /** The order is in a state in which this cannot be done. */
    record NotAllowedNow(OrderAction action, OrderStatus status, List<OrderAction> allowed) implements OrderRejection {
        @Override
        public String explanation() {
            return "An order that is " + status + " cannot be asked to " + action + ".";
        }
    }

    /** The customer has no address of that name. */
    record UnknownAddress(AddressId addressId) implements OrderRejection {
        @Override
        public String explanation() {
            return "The customer has no address " + addressId + ".";
        }
    }

    /** The slot is another depot's than the one that the order is picked in. */
    record AnotherDepot(SlotId slot, Depot depot) implements OrderRejection {
        @Override
        public String explanation() {
            return "The order is picked in the depot " + depot + ", whose slots do not include " + slot + ".";
        }
    }

    /**
     * The order would take up more than any slot has room for.
     *
     * @param most how many crates one order may take
     */
    record TooManyCrates(int most) implements OrderRejection {
        @Override
        public String explanation() {
            return "An order that is delivered takes " + most + " crates at most.";
        }
    }

    /** A product is not in the catalogue. */
    record UnknownProduct(Sku sku) implements OrderRejection {
        @Override
        public String explanation() {
            return "The shop does not sell " + sku + ".";
        }
    }

    /** The order would come to more than any order may. */
    record TotalTooHigh(Money most) implements OrderRejection {
        @Override
        public String explanation() {
            return "An order comes to " + most + " at most, deposits included.";
        }
    }

    /** A container type is not in the catalogue. */
    record UnknownContainer(ContainerType container) implements OrderRejection {
        @Override
        public String explanation() {
            return "There is no container type " + container + ".";
        }
    }

    /** A product is not in the order. */
    record NotInOrder(Sku sku) implements OrderRejection {
        @Override
        public String explanation() {
            return "The order holds no " + sku + ".";
        }
    }

    /** What was packed is named twice: as what was ordered, and as what was picked in its place. */
    record NamedTwice(Sku sku) implements OrderRejection {
        @Override
        public String explanation() {
            return "What " + sku
                    + " names is named otherwise already: say it once, by what was ordered or what was picked.";
        }
    }

    /** More was picked, or handed over, than there is of it in the order. */
    record MoreThanThereIs(Sku sku, Quantity given, Quantity most) implements OrderRejection {
        @Override
        public String explanation() {
            return "There are " + most + " of " + sku + " in the order, not " + given + ".";
        }
    }

    /** The product picked in place of another is itself in the order. */
    record SubstituteAlreadyOrdered(Sku substitute) implements OrderRejection {
        @Override
        public String explanation() {
            return "The order holds " + substitute + " already, so it cannot stand in for another product.";
        }
    }

    /** The glass of a substitute would cost the customer more deposit than that of the product ordered. */
    record SubstituteDepositHigher(Sku ordered, Sku substitute) implements OrderRejection {
        @Override
        public String explanation() {
            return "The deposit on " + substitute + " is higher than that on " + ordered + ".";
        }
    }

    /** A substitute is not there to be picked: it is reserved for others. */
    record SubstituteOutOfStock(Sku substitute, Quantity picked, Quantity available) implements OrderRejection {
        @Override
        public String explanation() {
            return "Of " + substitute + " only " + available + " are available, not " + picked + ".";
        }
    }

    /** More would be credited of a product than was bought. */
    record MoreCreditedThanBought(Sku sku, long credited, long bought) implements OrderRejection {
        @Override
        public String explanation() {
            return "Of " + sku + " " + bought + " were bought, so " + credited + " cannot be credited.";
        }
    }

    /** The order has moved on, so that what was asked of it does not apply any more. */
    record MovedOn(OrderStatus status) implements OrderRejection {
        @Override
        public String explanation() {
            return "The order is " + status + " meanwhile.";
        }
    }
}
