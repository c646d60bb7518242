package consigne.benchmarks.axon;

import consigne.benchmarks.measuring.Scan;

/** A parcel was scanned. */
public record ParcelScanned(Scan scan) {}
