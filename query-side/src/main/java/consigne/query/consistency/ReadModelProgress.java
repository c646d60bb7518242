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

    /** Who has still to get to a position. */
    enum Behind {
        NOBODY,
        THIS_PROCESS,
        OTHERS
    }

    /**
     * Looks once at the parts that this process computes, and asks the database for those of others only where there
     * are any: a part may change hands in between, and is then found where it was.
     */
    Behind behind(String readModel, long position) {
        Collection<EventTrackerStatus> here = segmentsHere(readModel);
        if (here.stream().anyMatch(status -> status.getCurrentPosition().orElse(0) < position)) {
            return Behind.THIS_PROCESS;
        }
        long share = here.stream()
                .mapToLong(status -> ALL / (status.getSegment().getMask() + 1L))
                .sum();
        return share == ALL
                        || stored.haveReached(
                                readModel,
                                position,
                                here.stream()
                                        .map(status -> status.getSegment().getSegmentId())
                                        .toList())
                ? Behind.NOBODY
                : Behind.OTHERS;
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
