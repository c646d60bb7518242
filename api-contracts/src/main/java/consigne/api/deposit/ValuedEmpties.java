package consigne.api.deposit;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;

/**
 * Empty containers of one kind that came back.
 *
 * @param each the deposit on one on the day; it counts only where they are not the customer's own
 */
public record ValuedEmpties(ContainerType container, Quantity quantity, Money each) {}
