package consigne.api.order;

import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.form.Form;

/** One product that a customer wants, and how many of it. */
public record RequestedLine(Sku sku, Quantity quantity) {

    public RequestedLine {
        Form.required("sku", sku);
        Form.required("quantity", quantity).inALine("quantity");
    }
}
