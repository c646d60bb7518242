package consigne.api.catalogue;

import consigne.api.Form;
import consigne.api.Malformed;
import consigne.api.Quantity;

/**
 * The returnable glass in which one unit of a product comes.
 *
 * @param container the kind of glass
 * @param perUnit how many come with one unit, 1 to 1,000
 */
public record Packaging(ContainerType container, Quantity perUnit) {

    private static final Quantity MOST = new Quantity(1_000);

    public Packaging {
        Form.required("container", container);
        if (Form.required("perUnit", perUnit).isZero() || perUnit.exceeds(MOST)) {
            throw new Malformed("perUnit", "must be from 1 to " + MOST);
        }
    }
}
