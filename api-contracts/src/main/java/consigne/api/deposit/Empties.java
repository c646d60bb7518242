package consigne.api.deposit;

import consigne.api.Form;
import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;

/** Empty containers of one kind that a customer brings back. */
public record Empties(ContainerType container, Quantity quantity) {

    public Empties {
        Form.required("container", container);
        Form.required("quantity", quantity).inALine("quantity");
    }

    public ValuedEmpties at(Money each) {
        return new ValuedEmpties(container, quantity, each);
    }
}
