package consigne.api.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the shop. To analysts it is told without what it says, and persons by pseudonyms.
 *
 * @param position where it stands among all events of the shop
 * @param event its name, such as {@code order.placed.v2}
 * @param eventId its own id
 * @param aggregateId what it happened to, such as {@code order:…}
 * @param sequence its number among the events of the same aggregate, from 0
 * @param recordedAt when it was recorded
 * @param occurredAt when it happened, where that differs from when it was recorded; as it was told
 * @param clockDoubtful there where that cannot be: it is before what it follows, or in the future
 * @param actor who acted
 * @param initiator the person whose action began the story
 * @param reason why, where a person gave a reason; not told to analysts
 * @param correlationId the whole story: the same in all that one request led to
 * @param commandId the command that it follows from
 * @param command that command's name, such as {@code PlaceOrder}
 * @param causationId the message that led to the command: an event's id, or the command's own where a person began
 * @param data what it says, as it is stored; not told to analysts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventView(
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
        @Nullable String commandId,
        @Nullable String command,
        @Nullable String causationId,
        @Nullable Object data) {}
