package consigne.api.catalogue;

import consigne.api.Quantity;
import consigne.api.form.Form;
import consigne.api.form.Malformed;

/**
 * The returnable glass in which one unit of a product comes.
 *
 * @param container the kind of glass
 * @param perUnit how many come with one unit, 1 to 1,000
 */
public record Packaging(ContainerType container, Quantity perUnit) {

    /** The most containers that one unit may come in. */
    public static final long MOST_PER_UNIT = 1_000;

    public Packaging {
        Form.required("container", container);
        if (Form.required("perUnit", perUnit).isZero() || perUnit.value() > MOST_PER_UNIT) {
            throw new Malformed("perUnit", "must be from 1 to " + MOST_PER_UNIT);
        }
    }
}
