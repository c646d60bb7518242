package consigne.api.order.view;

import consigne.api.Quantity;
import consigne.api.catalogue.Sku;

/**
 * A product of which there is not enough.
 *
 * @param wanted how many units are wanted
 * @param available how many can still be reserved
 */
public record UnavailableLine(Sku sku, Quantity wanted, Quantity available) {}
