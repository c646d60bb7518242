package consigne.benchmarks.rebuilt;

import consigne.benchmarks.measuring.Scan;

/** How a parcel is seen: where it was scanned last. */
record ParcelRow(String parcelId, int step, String place, String scannedBy, String city) {

    static ParcelRow of(Scan scan) {
        return new ParcelRow(
                scan.parcelId(),
                scan.step(),
                scan.place(),
                scan.scannedBy(),
                scan.address().city());
    }
}
