package consigne.benchmarks.measuring;

import java.util.UUID;

/**
 * Which parcel is scanned when: parcels live for five scans, and each sender goes round twenty that are on their way.
 *
 * @param run tells the parcels of one stretch of work from those of others
 */
public record Parcels(String run) {

    public static final int SCANS = 5;
    private static final int ON_THEIR_WAY = 20;

    /** Parcels that nobody has sent before. */
    public static Parcels fresh() {
        return new Parcels(UUID.randomUUID().toString());
    }

    public Scan scan(int sender, long turn) {
        long round = turn / ((long) ON_THEIR_WAY * SCANS);
        long parcel = round * ON_THEIR_WAY + turn % ON_THEIR_WAY;
        int step = (int) (turn / ON_THEIR_WAY % SCANS);
        return Scan.of(run + "-" + sender + "-" + parcel, step);
    }
}
