package consigne.api.deposit;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;

/**
 * Containers of one kind that a customer holds.
 *
 * @param amount the deposits that were charged on them
 */
public record HeldContainers(ContainerType container, Quantity quantity, Money amount) {}
