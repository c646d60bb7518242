package consigne.rounds;

/** From one moment to another, both of them included, in seconds after a moment that all of a plan has in common. */
public record TimeWindow(int from, int to) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public TimeWindow {
        if (to < from) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
        }
    }

    public int length() {
        return to - from;
    }
}
