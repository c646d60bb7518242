package consigne.benchmarks.pekko;

import consigne.benchmarks.measuring.Scan;
import java.util.Map;

/** A parcel was scanned. */
record ParcelScanned(Scan scan, Map<String, String> metadata) {}
