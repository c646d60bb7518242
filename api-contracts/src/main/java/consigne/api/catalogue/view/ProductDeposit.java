package consigne.api.catalogue.view;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;

/**
 * The returnable glass of one unit, and the deposit that holds now.
 *
 * @param perUnit how many containers come with one unit of the product
 * @param each the deposit on one container
 */
public record ProductDeposit(ContainerType container, Quantity perUnit, Money each) {}
