package consigne.benchmarks.axon.parcels;

import consigne.benchmarks.measuring.Scan;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that a parcel was scanned. */
record ScanParcel(@TargetAggregateIdentifier String parcelId, Scan scan) {}
