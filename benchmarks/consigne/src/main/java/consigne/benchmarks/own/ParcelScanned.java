package consigne.benchmarks.own;

import consigne.api.Event;
import consigne.benchmarks.measuring.Scan;

/** A parcel was scanned. */
public record ParcelScanned(Scan scan) implements Event {

    @Override
    public String aggregateId() {
        return scan.parcelId();
    }
}
