package consigne.imports.job;

import org.jspecify.annotations.Nullable;

/**
 * How far an import has got.
 *
 * @param busyMillis how long it has been worked on
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
        long busyMillis,
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

    /** How much of the work is done, in thousandths, by what the phases take on the whole. */
    public long thousandths() {
        return status == Status.DONE
                ? 1000
                : share(200, bytesRead, bytesTotal)
                        + share(100, matchedUntil, invoices)
                        + share(700, bookedUntil, invoices);
    }

    private static long share(long weight, long done, long all) {
        return all == 0 ? 0 : weight * done / all;
    }
}
