package consigne.rounds.search;

import java.util.SplittableRandom;

/** What a search leaves to chance: the same for the same seed, on every machine. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From 0 to less than 1. */
    double share() {
        return random.nextDouble();
    }

    boolean isOneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
