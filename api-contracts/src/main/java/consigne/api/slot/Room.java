package consigne.api.slot;

import consigne.api.form.Form;

/**
 * How much of a slot there is, or is taken.
 *
 * @param crates how many crates
 * @param stops how many doors
 */
public record Room(int crates, int stops) {

    public static final Room NONE = new Room(0, 0);

    /** The most crates, or stops, of one slot. */
    public static final int MOST = 100_000;

    public Room {
        Form.within("crates", crates, 0, MOST);
        Form.within("stops", stops, 0, MOST);
    }

    /** What one door takes that so many crates are for; nothing where there are none. */
    public static Room at(int crates) {
        return new Room(crates, crates == 0 ? 0 : 1);
    }

    public Room plus(Room other) {
        return new Room(crates + other.crates, stops + other.stops);
    }

    /** Takes away; never below nothing. */
    public Room minus(Room other) {
        return new Room(crates - other.crates, stops - other.stops);
    }

    public boolean fitsInto(Room other) {
        return crates <= other.crates && stops <= other.stops;
    }

    @Override
    public String toString() {
        return crates + " crates and " + stops + " stops";
    }
}
