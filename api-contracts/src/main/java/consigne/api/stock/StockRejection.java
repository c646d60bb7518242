package consigne.api.stock;

import consigne.api.NotThere;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Rejection;
import consigne.api.catalogue.Sku;
import java.time.Instant;

/** Why a command to the stock is refused. */
public sealed interface StockRejection extends Rejection {

    /** More is wanted than is available. */
    record OutOfStock(Sku sku, Quantity wanted, Quantity available) implements StockRejection {
        @Override
        public String explanation() {
            return "Of " + sku + " " + wanted + " are wanted and " + available + " are available.";
        }
    }

    /** More would be written off than is there and not reserved for orders: some of these must be called off first. */
    record MoreBrokenThanAvailable(Sku sku, Quantity broken, Quantity available) implements StockRejection {
        @Override
        public String explanation() {
            return "Of " + sku + " " + available + " are on hand and not reserved for orders, so " + broken
                    + " cannot have broken. Cancel orders first.";
        }
    }

    /** Less was counted than is reserved for orders: some of these must be called off first. */
    record CountBelowReserved(Sku sku, Quantity counted, Quantity reserved) implements StockRejection {
        @Override
        public String explanation() {
            return "Of " + sku + " " + reserved + " are reserved for orders, so " + counted
                    + " cannot be all there is. Cancel orders first.";
        }
    }

    /** More than the most that a depot can hold of one product. */
    record TooMuchOnHand(Sku sku, Quantity onHand, Quantity quantity) implements StockRejection {
        @Override
        public String explanation() {
            return "Of " + sku + " " + onHand + " are on hand; " + quantity + " more are too many.";
        }
    }

    /** The time of a reservation is not over yet. */
    record NotExpiredYet(Sku sku, OrderId orderId, Instant expiresAt) implements StockRejection {
        @Override
        public String explanation() {
            return "The reservation of " + sku + " for order " + orderId + " lasts until " + expiresAt + ".";
        }
    }

    /** The product is not in the catalogue. */
    record UnknownProduct(Sku sku) implements StockRejection, NotThere {
        @Override
        public String explanation() {
            return "The shop does not sell " + sku + ".";
        }
    }
}
