package consigne.imports.products;

/**
 * What became of rows of products so far.
 *
 * @param untilLine the line of the last of them
 * @param refused rows that a rule stood against
 * @param defined how many products were defined, or changed
 * @param counted how many stocks were counted that were not so already
 */
record ProductSums(
        long untilLine,
        long taken,
        long takenBytes,
        long unchanged,
        long unchangedBytes,
        long refused,
        long refusedBytes,
        long defined,
        long counted) {

    static final ProductSums NOTHING = new ProductSums(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** How many rows. */
    long rows() {
        return taken + unchanged + refused;
    }

    /** How many bytes of the file they take. */
    long bytes() {
        return takenBytes + unchangedBytes + refusedBytes;
    }

    ProductSums plus(BookedProduct booked) {
        long bytes = booked.row().bytes();
        boolean isRefused = booked.refusal().isPresent();
        boolean isTaken = !isRefused && booked.changes();
        boolean isUnchanged = !isRefused && !isTaken;
        return new ProductSums(
                Math.max(untilLine, booked.row().line()),
                taken + (isTaken ? 1 : 0),
                takenBytes + (isTaken ? bytes : 0),
                unchanged + (isUnchanged ? 1 : 0),
                unchangedBytes + (isUnchanged ? bytes : 0),
                refused + (isRefused ? 1 : 0),
                refusedBytes + (isRefused ? bytes : 0),
                defined + (booked.defines() ? 1 : 0),
                counted + (booked.counts() ? 1 : 0));
    }
}
