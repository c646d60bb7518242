package consigne.runtime.parking;

/** What kind of work a processor does that parks what it cannot take. */
public enum ParkingKind {
    /** An event that fails leaves nothing half done, so that it is parked at once. */
    READ_MODEL("read-model"),

    /** Sends commands: where an event fails, the batch is rolled back and comes again. */
    SAGA("saga"),

    /** Calls others: where an event fails, the batch is rolled back and comes again. */
    CALL("call");

    private final String word;

    ParkingKind(String word) {
        this.word = word;
    }

    /** As it is stored. */
    String word() {
        return word;
    }

    boolean leavesNothing() {
        return this == READ_MODEL;
    }
}
