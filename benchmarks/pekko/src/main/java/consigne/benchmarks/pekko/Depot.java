package consigne.benchmarks.pekko;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** Where all parcels are: hands each command to its parcel, and starts those that are not there yet. */
final class Depot {

    private Depot() {}

    static Behavior<ScanParcel> create() {
        return Behaviors.setup(depot -> Behaviors.receiveMessage(command -> {
            parcel(depot, command.scan().parcelId()).tell(command);
            return Behaviors.same();
        }));
    }

    private static ActorRef<ScanParcel> parcel(ActorContext<ScanParcel> depot, String parcelId) {
        return depot.getChild(parcelId)
                .map(ActorRef::<ScanParcel>unsafeUpcast)
                .orElseGet(() -> depot.spawn(new Parcel(parcelId), parcelId));
    }
}
