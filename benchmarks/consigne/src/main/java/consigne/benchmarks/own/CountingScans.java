package consigne.benchmarks.own;

import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;

/** The least that can be decided: a parcel counts its scans. */
final class CountingScans implements Decider<Integer, ScanParcel, ParcelScanned> {

    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public Decision<ParcelScanned> decide(Integer scans, ScanParcel command) {
        return Decision.accept(new ParcelScanned(command.scan()));
    }

    @Override
    public Integer evolve(Integer scans, ParcelScanned event) {
        return scans + 1;
    }
}
