package consigne.benchmarks.axon.parcels;

import consigne.benchmarks.measuring.Scan;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;

/** A parcel that Axon keeps in a cache; a subclass would make the two a polymorphic aggregate. */
@Aggregate(cache = "parcels")
@Profile("tuned")
class CachedParcel {

    @AggregateIdentifier
    private @Nullable String parcelId;

    private int scans;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void start(StartParcel command) {
        AggregateLifecycle.apply(new ParcelScanned(command.scan()), MetaData.from(Scan.metadata()));
    }

    @CommandHandler
    void scan(ScanParcel command) {
        AggregateLifecycle.apply(new ParcelScanned(command.scan()), MetaData.from(Scan.metadata()));
    }

    @EventSourcingHandler
    void on(ParcelScanned event) {
        parcelId = event.scan().parcelId();
        scans++;
    }

    @Override
    public String toString() {
        return parcelId + " scanned " + scans + " times";
    }
}
