package consigne.imports.job;

/**
 * How long an import will be worked on still, in milliseconds.
 *
 * <p>What a row and an invoice take in each phase was measured on two cores. How much slower it is here shows by the
 * phases before, and by the pace of the last seconds, which counts the more the further the phase has got: a process
 * that has just started is slow, and soon is not. What one phase says of another counts but half, by its power, since
 * each waits for something else: for Java to get warm, for one large statement, for commits.
 */
record TimeLeft(Progress progress) {

    private static final double READING_A_ROW = 0.0155;
    private static final double MATCHING_A_ROW = 0.009;
    private static final double BOOKING_A_ROW = 0.012;
    private static final double BOOKING_AN_INVOICE = 0.9;
    private static final double REPORTING_A_ROW = 0.0048;
    private static final double CLEARING_A_ROW = 0.001;

    /** As long as nobody has counted them. */
    private static final double ROWS_OF_AN_INVOICE = 20;

    /** Of what takes longer than it should, this part of the time that it has taken is still to come. */
    private static final double OVERDUE = 0.2;

    double millis() {
        double ofPhase = ofPhase();
        double until = expectedUntil(progress.phase());
        double slowness = ratio(progress.workedMillis() + ofPhase, until);
        return ofPhase
                + (expectedUntil(Phase.BOOKING) - until) * Math.sqrt(slowness)
                + progress.rows() * CLEARING_A_ROW;
    }

    private double ofPhase() {
        double expected = expected(progress.phase());
        double before = Math.sqrt(ratio((double) progress.phaseMillis(), expectedUntil(progress.phase()) - expected));
        if (progress.phase() == Phase.COLLECTING) {
            double worked = progress.workedMillis() - progress.phaseMillis();
            return Math.max(expected * before - worked, worked * OVERDUE);
        }
        double part = progress.partOfPhase();
        double lately = ratio(progress.latelyMillis(), progress.latelyPart() * expected);
        return expected * (1 - part) * Math.pow(before, 1 - part) * Math.pow(lately, part);
    }

    private double expectedUntil(Phase last) {
        double sum = 0;
        for (Phase phase : Phase.values()) {
            sum += phase.compareTo(last) <= 0 ? expected(phase) : 0;
        }
        return sum;
    }

    private double expected(Phase phase) {
        double rows = progress.rows();
        return switch (phase) {
            case READING -> rows * READING_A_ROW;
            case COLLECTING -> progress.collectingMillis();
            case MATCHING -> rows * MATCHING_A_ROW;
            case BOOKING ->
                progress.dryRun() ? rows * REPORTING_A_ROW : rows * BOOKING_A_ROW + invoices() * BOOKING_AN_INVOICE;
        };
    }

    private double invoices() {
        return progress.invoices() > 0 ? progress.invoices() : progress.rows() / ROWS_OF_AN_INVOICE;
    }

    /** As fast as expected, where nothing was observed yet. */
    private static double ratio(double observed, double expected) {
        return observed == 0 || expected == 0 ? 1 : observed / expected;
    }
}
