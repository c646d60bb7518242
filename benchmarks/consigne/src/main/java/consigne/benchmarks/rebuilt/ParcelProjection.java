package consigne.benchmarks.rebuilt;

import consigne.api.Event;
import consigne.benchmarks.own.ParcelScanned;
import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** A parcel as its last scan has it. */
final class ParcelProjection implements Projection<String, ParcelRow> {

    @Override
    public @Nullable String about(Event event) {
        return event instanceof ParcelScanned scanned ? scanned.scan().parcelId() : null;
    }

    @Override
    public boolean begins(Event event) {
        return event instanceof ParcelScanned scanned && scanned.scan().step() == 0;
    }

    @Override
    public ParcelRow evolve(@Nullable ParcelRow row, RecordedEvent event) {
        return ParcelRow.of(((ParcelScanned) event.event()).scan());
    }
}
