package consigne.api.slot;

import consigne.api.form.Form;

/**
 * What an order takes up in a van.
 *
 * @param crates how many crates, at least one
 * @param grams what they weigh
 */
public record Freight(int crates, int grams) {

    /** What one crate holds of goods in no returnable glass, in millilitres: one of 40 by 30 by 25 centimetres. */
    public static final int MILLILITRES_A_CRATE = 30_000;

    public Freight {
        Form.within("crates", crates, 1, SlotCommand.MOST_CRATES);
        Form.within("grams", grams, 0, Integer.MAX_VALUE);
    }
}
