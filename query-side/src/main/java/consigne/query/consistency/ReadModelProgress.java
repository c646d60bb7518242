package consigne.query.consistency;

import java.util.Collection;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows how far a read model has got: in memory for what this process computes, else by the tokens it has stored. */
@Component
final class ReadModelProgress {

    /** A segment's mask is one less than a power of two: the number of such segments that make up a read model. */
    private static final long ALL = 1L << Integer.SIZE;

    private final ObjectProvider<EventProcessingConfiguration> processors;
    private final StoredProgress stored;

    ReadModelProgress(ObjectProvider<EventProcessingConfiguration> processors, StoredProgress stored) {
        this.processors = processors;
        this.stored = stored;
    }

    /** Whether this process computes all of the read model, so that asking costs nothing. */
    boolean isAllHere(String readModel) {
        return segmentsHere(readModel).stream()
                        .mapToLong(status -> ALL / (status.getSegment().getMask() + 1L))
                        .sum()
                == ALL;
    }

    /** Whether the part of the read model that this process computes has got to a position. */
    boolean hereHasReached(String readModel, long position) {
        return segmentsHere(readModel).stream()
                .allMatch(status -> status.getCurrentPosition().orElse(0) >= position);
    }

    /** Whether the parts that other processes compute have got to a position. */
    boolean elsewhereHasReached(String readModel, long position) {
        return stored.haveReached(
                readModel,
                position,
                segmentsHere(readModel).stream()
                        .map(status -> status.getSegment().getSegmentId())
                        .toList());
    }

    /** A segment that has failed is not here until it begins again: what it says of itself is ahead of its rows. */
    private Collection<EventTrackerStatus> segmentsHere(String readModel) {
        return processors
                .getObject()
                .eventProcessor(readModel, StreamingEventProcessor.class)
                .orElseThrow()
                .processingStatus()
                .values()
                .stream()
                .filter(status -> !status.isErrorState())
                .toList();
    }
}
