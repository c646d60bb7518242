package consigne.imports.judging;

import java.util.Set;

/** What a row is taken over with that stands in the books otherwise. */
public enum Change {
    DESCRIPTION_CUT(1, "a description was cut to 500 characters"),
    TIME_DECIDED(2, "a time that the clock showed never or twice was decided by the mapping"),
    SKU_REWRITTEN(4, "a SKU was rewritten"),
    CUSTOMER_REWRITTEN(8, "a customer was rewritten");

    private final int bit;
    private final String sentence;

    Change(int bit, String sentence) {
        this.bit = bit;
        this.sentence = sentence;
    }

    /** For people. */
    public String sentence() {
        return sentence;
    }

    /** What stands for it in {@link #bits}; kept in the database. */
    public int bit() {
        return bit;
    }

    /** Several in one number. */
    public static int bits(Set<Change> changes) {
        return changes.stream().mapToInt(Change::bit).sum();
    }
}
