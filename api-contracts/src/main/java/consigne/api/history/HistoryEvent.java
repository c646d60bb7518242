package consigne.api.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that made something what it is.
 *
 * @param position where it stands among all events of the shop
 * @param event its name, such as {@code order.placed.v1}
 * @param at when it happened, as far as that is believed
 * @param recordedAt when it was recorded
 * @param actor who acted
 * @param initiator the person whose action began the story
 * @param reason why, where a person or the platform gave a reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEvent(
        long position,
        String event,
        Instant at,
        Instant recordedAt,
        HistoryActor actor,
        @Nullable String initiator,
        @Nullable String reason) {}
