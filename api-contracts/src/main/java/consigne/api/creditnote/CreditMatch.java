package consigne.api.creditnote;

import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;

/** Units of a product on a credit note, and the earlier order that they were bought with. */
public record CreditMatch(Sku sku, OrderId orderId, Quantity quantity) {}
