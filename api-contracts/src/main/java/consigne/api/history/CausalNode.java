package consigne.api.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message: something that happened, or that somebody wished.
 *
 * @param id its id
 * @param kind what it is
 * @param name what it is called, such as {@code order.placed.v2} or {@code PlaceOrder}
 * @param position where an event stands among all events
 * @param aggregateId what an event happened to, or a command is about
 * @param actor who acted
 * @param at when an event was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CausalNode(
        String id,
        Kind kind,
        @Nullable String name,
        @Nullable Long position,
        @Nullable String aggregateId,
        @Nullable HistoryActor actor,
        @Nullable Instant at) {

    /** What a message is. */
    public enum Kind {
        /** Something that has happened. */
        @JsonProperty("event")
        EVENT,

        /** A wish to change something. */
        @JsonProperty("command")
        COMMAND,

        /** Something of which no more than the id is known here, such as the request of an import. */
        @JsonProperty("elsewhere")
        ELSEWHERE
    }
}
