package consigne.api.stock;

import consigne.api.catalogue.Sku;
import consigne.api.form.Form;
import consigne.api.place.Depot;

/** The stock of one product in one depot. */
public record StockId(Depot depot, Sku sku) {

    public StockId {
        Form.required("depot", depot);
        Form.required("sku", sku);
    }

    @Override
    public String toString() {
        return "stock:" + depot + ":" + sku;
    }
}
