package consigne.api.order;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;

/**
 * The returnable glass of one line, at the deposit that held when the order was placed.
 *
 * @param perUnit how many containers come with one unit of the product
 * @param each the deposit on one container
 */
public record LineDeposit(ContainerType container, Quantity perUnit, Money each) {

    public Money perProduct() {
        return each.times(perUnit);
    }
}
