package consigne.imports.job;

import org.jspecify.annotations.Nullable;

/**
 * How far an import has got.
 *
 * @param busyMillis how long it has been worked on
 * @param phaseMillis how long it had been when the phase began
 * @param sinceMillis how long ago the last step ended
 * @param latelyMillis how long it has been in the last seconds; what is longer ago counts for less and less
 * @param latelyDone how many bytes or invoices of the phase were done in that time
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
        long phaseMillis,
        long sinceMillis,
        double latelyMillis,
        double latelyDone,
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
    private static final Weights DRY = new Weights(0.38, 0.28, 0.18, 0.16);

    /** What putting lines together takes: a statement over all of them, which tells nothing on its way. */
    private static final double COLLECTING_MILLIS_A_ROW = 0.011;

    private static final double ON_TIME = 0.6;

    /** Nobody works any more on what has not got on for longer. */
    private static final long LONGEST_STEP_MILLIS = 60_000;

    /** How much of the work is done, from 0 to 1, by what the phases take on the whole. */
    public double share() {
        return status == Status.DONE ? 1 : weights().until(phase) + weights().of(phase) * partOfPhase();
    }

    /** How long it has been worked on, the step at hand included. */
    public long workedMillis() {
        return busyMillis + (status == Status.RUNNING ? stepMillis() : 0);
    }

    /** How long it will be worked on still; to be asked once some of the file is read. */
    public double millisLeft() {
        return new TimeLeft(this).millis();
    }

    /** How many rows the file has, as far as can be told from what is read of it. */
    public double rows() {
        return bytesRead == 0 ? 0 : (double) rowsRead * bytesTotal / bytesRead;
    }

    private Weights weights() {
        return dryRun ? DRY : REAL;
    }

    double partOfPhase() {
        return switch (phase) {
            case READING -> part(bytesRead, bytesTotal);
            case COLLECTING -> collected();
            case MATCHING -> part(matchedUntil, invoices);
            case BOOKING -> part(bookedUntil, invoices);
        };
    }

    double latelyPart() {
        long all = phase == Phase.READING ? bytesTotal : invoices;
        return all == 0 ? 0 : latelyDone / all;
    }

    /** As the clock has it, and slower and slower where it takes longer than it should. */
    private double collected() {
        double time = stepMillis() / collectingMillis();
        double late = time - ON_TIME;
        return late < 0 ? time : ON_TIME + (1 - ON_TIME) * late / (late + 3);
    }

    double collectingMillis() {
        return 500 + rows() * COLLECTING_MILLIS_A_ROW;
    }

    private long stepMillis() {
        return Math.min(sinceMillis, LONGEST_STEP_MILLIS);
    }

    private static double part(long done, long all) {
        return all == 0 ? 0 : (double) done / all;
    }

    private record Weights(double reading, double collecting, double matching, double booking) {

        double of(Phase phase) {
            return switch (phase) {
                case READING -> reading;
                case COLLECTING -> collecting;
                case MATCHING -> matching;
                case BOOKING -> booking;
            };
        }

        double until(Phase phase) {
            return switch (phase) {
                case READING -> 0;
                case COLLECTING -> reading;
                case MATCHING -> reading + collecting;
                case BOOKING -> reading + collecting + matching;
            };
        }
    }
}
