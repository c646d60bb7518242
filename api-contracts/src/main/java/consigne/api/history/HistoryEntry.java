package consigne.api.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened about an order, whatever it happened to.
 *
 * @param position where the event stands among all events of the shop
 * @param event its name, such as {@code order.placed.v1}
 * @param eventId the event's own id
 * @param aggregateId what it happened to, such as {@code payment:…}
 * @param sequence the number of the event among those of the same aggregate, from 0
 * @param occurredAt when it happened, where that differs from when it was recorded; as it was told
 * @param clockDoubtful there where that cannot be: it is before what it follows, or in the future
 * @param actor who acted
 * @param initiator the person whose action began the story
 * @param reason why, where a person or the platform gave a reason
 * @param correlationId the whole story: the same in all that one request led to
 * @param cause what led to it
 * @param data what the event says
 * @param discarded who was made to go on without it, since it could not be taken; absent where nobody was
 * @param recordedAt when it was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntry(
        long position,
        String event,
        String eventId,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        @Nullable Instant occurredAt,
        @Nullable Boolean clockDoubtful,
        HistoryActor actor,
        @Nullable String initiator,
        @Nullable String reason,
        @Nullable String correlationId,
        HistoryCause cause,
        Map<String, Object> data,
        @Nullable List<HistoryDiscard> discarded) {}
