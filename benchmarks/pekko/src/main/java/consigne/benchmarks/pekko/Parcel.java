package consigne.benchmarks.pekko;

import consigne.benchmarks.measuring.Parcels;
import consigne.benchmarks.measuring.Scan;
import org.apache.pekko.Done;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/** A parcel as Pekko's guide writes an entity; how often it was scanned is all it knows, and after the last it ends. */
final class Parcel extends EventSourcedBehavior<ScanParcel, ParcelScanned, Integer> {

    Parcel(String parcelId) {
        super(PersistenceId.of("parcel", parcelId));
    }

    @Override
    public Integer emptyState() {
        return 0;
    }

    @Override
    public CommandHandler<ScanParcel, ParcelScanned, Integer> commandHandler() {
        return newCommandHandlerBuilder()
                .forAnyState()
                .onCommand(ScanParcel.class, this::scan)
                .build();
    }

    private Effect<ParcelScanned, Integer> scan(ScanParcel command) {
        var kept = Effect()
                .persist(new ParcelScanned(command.scan(), Scan.metadata()))
                .thenRun(_ -> command.sender().tell(Done.getInstance()));
        return command.scan().step() == Parcels.SCANS - 1 ? kept.thenStop() : kept;
    }

    @Override
    public EventHandler<Integer, ParcelScanned> eventHandler() {
        return newEventHandlerBuilder().forAnyState().onAnyEvent((scans, _) -> scans + 1);
    }
}
