package consigne.eventstore.writing;

import consigne.eventstore.event.EventContent;

/** One place in the history of one aggregate. */
record AggregateSequence(String aggregateId, long sequence) {

    static AggregateSequence of(EventContent event) {
        return new AggregateSequence(event.aggregateId(), event.sequence());
    }

    AggregateSequence previous() {
        return new AggregateSequence(aggregateId, sequence - 1);
    }
}
