package consigne.api.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who acted.
 *
 * @param subject the person, or the name of the process or import
 * @param channel through what, such as {@code http} or {@code saga}
 * @param role in which role
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryActor(
        @Nullable String subject,
        @Nullable String role,
        @Nullable String channel) {}
