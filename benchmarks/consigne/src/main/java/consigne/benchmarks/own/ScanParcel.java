package consigne.benchmarks.own;

import consigne.api.Command;
import consigne.benchmarks.measuring.Scan;

/** Says that a parcel was scanned. */
record ScanParcel(Scan scan) implements Command {

    @Override
    public String aggregateId() {
        return scan.parcelId();
    }

    @Override
    public boolean begins() {
        return scan.step() == 0;
    }
}
