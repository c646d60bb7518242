package consigne.api.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What led to an event.
 *
 * @param commandId the command that the event follows from
 * @param command its name, such as {@code PlaceOrder}
 * @param messageId the message that led to the command: an event's id, or the command's own where a person began
 * @param position where that event stands, where it is one of the same history
 * @param event that event's name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryCause(
        @Nullable String commandId,
        @Nullable String command,
        @Nullable String messageId,
        @Nullable Long position,
        @Nullable String event) {}
