package consigne.benchmarks.axon.parcels;

import consigne.benchmarks.measuring.Scan;

/** A parcel was scanned. */
public record ParcelScanned(Scan scan) {}
