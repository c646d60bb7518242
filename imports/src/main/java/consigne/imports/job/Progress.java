package consigne.imports.job;

import org.jspecify.annotations.Nullable;

/**
 * How far an import has got.
 *
 * @param busyMillis how long it has been worked on
 * @param sinceMillis how long ago the last step ended
 * @param bytesTotal how many bytes the file has, unpacked
 * @param bytesOfHeader how many of those that are read are the header's
 * @param bytesBlank how many of them are no row's
 * @param linesRead lines of the file, the header's included
 * @param rowsRead rows, the header not included
 * @param invoices how many there are with lines that were taken over; 0 until they are put together
 * @param matchedUntil how many of them, in the order of time, are matched
 * @param bookedUntil how many of them are booked
 * @param sendingUntil as far as this commands are on their way
 * @param sendingThere how many of those were carried out before
 */
public record Progress(
        Status status,
        Phase phase,
        boolean dryRun,
        long busyMillis,
        long sinceMillis,
        long bytesTotal,
        long bytesRead,
        long bytesOfHeader,
        long bytesBlank,
        long linesRead,
        long rowsRead,
        long invoices,
        long matchedUntil,
        long bookedUntil,
        long sendingUntil,
        long sendingThere,
        @Nullable String failure) {

    private static final Weights REAL = new Weights(0.25, 0.2, 0.12, 0.43);
    private static final Weights DRY = new Weights(0.27, 0.32, 0.24, 0.17);

    /** What putting lines together takes: a statement over all of them, which tells nothing on its way. */
    private static final double COLLECTING_MILLIS_A_ROW = 0.01;

    /** Nobody works any more on what has not got on for longer. */
    private static final long LONGEST_STEP_MILLIS = 60_000;

    /** How much of the work is done, from 0 to 1, by what the phases take on the whole. */
    public double share() {
        if (status == Status.DONE) {
            return 1;
        }
        Weights weights = dryRun ? DRY : REAL;
        return weights.reading * part(bytesRead, bytesTotal)
                + weights.collecting * collected()
                + weights.matching * part(matchedUntil, invoices)
                + weights.booking * part(bookedUntil, invoices);
    }

    /** How long it has been worked on, the step at hand included. */
    public long workedMillis() {
        return busyMillis + (status == Status.RUNNING ? stepMillis() : 0);
    }

    private double collected() {
        if (phase != Phase.COLLECTING) {
            return phase == Phase.READING ? 0 : 1;
        }
        double expected = 500 + rowsRead * COLLECTING_MILLIS_A_ROW;
        return stepMillis() / (stepMillis() + expected);
    }

    private long stepMillis() {
        return Math.min(sinceMillis, LONGEST_STEP_MILLIS);
    }

    private static double part(long done, long all) {
        return all == 0 ? 0 : (double) done / all;
    }

    private record Weights(double reading, double collecting, double matching, double booking) {}
}
