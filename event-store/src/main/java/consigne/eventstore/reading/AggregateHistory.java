package consigne.eventstore.reading;

import consigne.eventstore.event.EventContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored of an aggregate: the newest snapshot, and the first page of the events since. */
record AggregateHistory(@Nullable EventContent snapshot, List<EventContent> events) {}
