package consigne.saga.receipt;

import consigne.api.OrderId;

/**
 * A rule stands against a receipt, which the law wants: people must see to it, and it is tried again until it is there.
 */
final class ReceiptRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReceiptRefused(OrderId order, String rule) {
        super("No receipt of order " + order + " by the rule " + rule);
    }
}
