package consigne.api.round.plan;

import consigne.api.form.Form;

/**
 * What is in a van, or goes into it: full crates and empty ones.
 *
 * @param crates how many crates
 * @param grams what they weigh
 */
public record Cargo(int crates, int grams) {

    public static final Cargo NOTHING = new Cargo(0, 0);

    public Cargo {
        Form.within("crates", crates, 0, Integer.MAX_VALUE);
        Form.within("grams", grams, 0, Integer.MAX_VALUE);
    }
}
