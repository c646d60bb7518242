package consigne.api.deposit;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;

/**
 * Containers of one kind that all carry the same deposit.
 *
 * @param each the deposit that was charged on one
 */
public record ChargedContainers(ContainerType container, Quantity quantity, Money each) {

    public Money amount() {
        return each.times(quantity);
    }

    public ChargedContainers of(Quantity other) {
        return new ChargedContainers(container, other, each);
    }
}
