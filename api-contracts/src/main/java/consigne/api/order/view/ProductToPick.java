package consigne.api.order.view;

import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;

/**
 * How much of a product is to be picked.
 *
 * @param quantity for all orders together
 * @param orders how many of them want it
 */
public record ProductToPick(Sku sku, Name name, Quantity quantity, int orders) {}
