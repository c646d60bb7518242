package consigne.api.catalogue;

import consigne.api.form.Form;
import consigne.api.form.Malformed;

/**
 * What a container of a type takes up in a van.
 *
 * @param perCrate how many fit into a crate
 * @param fullGrams what one weighs that is full, its share of the crate included
 * @param emptyGrams what one weighs that is empty, its share of the crate included
 */
public record ContainerMeasures(int perCrate, int fullGrams, int emptyGrams) {

    /** The most containers in one crate. */
    public static final int MOST_PER_CRATE = 1_000;

    /** The heaviest container, in grams. */
    public static final int MOST_GRAMS = 500_000;

    /** Those of a litre bottle, twelve to a crate: what is reckoned with where nobody has measured. */
    public static final ContainerMeasures USUAL = new ContainerMeasures(12, 1_600, 600);

    public ContainerMeasures {
        Form.within("perCrate", perCrate, 1, MOST_PER_CRATE);
        Form.within("fullGrams", fullGrams, 1, MOST_GRAMS);
        Form.within("emptyGrams", emptyGrams, 1, MOST_GRAMS);
        if (emptyGrams > fullGrams) {
            throw new Malformed("emptyGrams", "must not be more than fullGrams");
        }
    }
}
