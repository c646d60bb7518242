package consigne.rounds;

/**
 * What a van holds, or what is handed over or taken back at a stop.
 *
 * @param crateHundredths room, in hundredths of a crate
 * @param grams weight
 */
public record Load(int crateHundredths, int grams) {

    public static final Load NOTHING = new Load(0, 0);

    private static final int HUNDREDTHS = 100;

    /** @throws IllegalArgumentException if there is less than nothing of it */
    public Load {
        if (crateHundredths < 0 || grams < 0) {
            throw new IllegalArgumentException("less than nothing: " + crateHundredths + ", " + grams);
        }
    }

    public static Load ofCrates(int crates, int grams) {
        return new Load(Math.multiplyExact(crates, HUNDREDTHS), grams);
    }

    public Load plus(Load other) {
        return new Load(Math.addExact(crateHundredths, other.crateHundredths), Math.addExact(grams, other.grams));
    }

    /**
     * What is left of it without another.
     *
     * @throws IllegalArgumentException if the other is more
     */
    public Load minus(Load other) {
        return new Load(crateHundredths - other.crateHundredths, grams - other.grams);
    }

    public boolean fitsInto(Load room) {
        return crateHundredths <= room.crateHundredths && grams <= room.grams;
    }
}
