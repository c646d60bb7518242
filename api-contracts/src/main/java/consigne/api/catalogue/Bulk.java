package consigne.api.catalogue;

import consigne.api.form.Form;

/**
 * What one unit of a product takes up in a van that comes in no returnable glass.
 *
 * @param grams what it weighs
 * @param millilitres how much room it takes
 */
public record Bulk(int grams, int millilitres) {

    /** The heaviest unit, in grams. */
    public static final int MOST_GRAMS = 500_000;

    /** The largest unit, in millilitres. */
    public static final int MOST_MILLILITRES = 1_000_000;

    /** A kilogram in a litre: what is reckoned with where nobody has measured. */
    public static final Bulk USUAL = new Bulk(1_000, 1_000);

    public Bulk {
        Form.within("grams", grams, 1, MOST_GRAMS);
        Form.within("millilitres", millilitres, 1, MOST_MILLILITRES);
    }
}
