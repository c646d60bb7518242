package consigne.rounds;

/** How far it is from place to place, and how long it takes. */
public interface Travel {

    /** Seconds from one place to another. */
    double seconds(int from, int to);

    /** Metres from one place to another. */
    double metres(int from, int to);
}
