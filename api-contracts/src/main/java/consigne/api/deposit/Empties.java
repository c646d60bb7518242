package consigne.api.deposit;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.form.Form;

/** Empty containers of one kind that a customer brings back. */
public record Empties(ContainerType container, Quantity quantity) {

    /** The most kinds of containers that come back at once. */
    public static final int MOST_KINDS = 100;

    public Empties {
        Form.required("container", container);
        Form.required("quantity", quantity).inALine("quantity");
    }

    public ValuedEmpties at(Money each) {
        return new ValuedEmpties(container, quantity, each);
    }
}
