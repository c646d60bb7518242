package consigne.benchmarks.pekko;

import consigne.benchmarks.measuring.Scan;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;

/** Says that a parcel was scanned, and wants to hear when that is kept. */
record ScanParcel(Scan scan, ActorRef<Done> sender) {}
