package consigne.query.letters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What could not be taken: an event, or a command whose time has come.
 *
 * @param name its name, such as {@code order.placed.v2}
 * @param payload what it says, as it is stored
 * @param position where the event stands among all events of the shop; absent for a command
 * @param aggregateId what the event happened to
 * @param recordedAt when the event was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterMessage(
        String name,
        Object payload,
        @Nullable Long position,
        @Nullable String aggregateId,
        @Nullable Instant recordedAt) {}
