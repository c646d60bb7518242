package consigne.api.order;

import consigne.api.Form;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;

/** One product that a customer wants, and how many of it. */
public record RequestedLine(Sku sku, Quantity quantity) {

    public RequestedLine {
        Form.required("sku", sku);
        Form.required("quantity", quantity).inALine("quantity");
    }
}
