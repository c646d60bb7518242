package consigne.api.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A walk along the chain of hashes.
 *
 * @param status {@code not-yet} before the first; {@code running}; {@code intact} or {@code broken}; {@code unfinished}
 *     where its process or the database went away
 * @param begunAt when it began
 * @param endedAt when it ended
 * @param verified how many events were as they were stored so far
 * @param head where the last event stood when it began
 * @param position the first position at which the chain does not hold
 * @param fault what was most likely done there: {@code altered}, {@code inserted}, {@code removed}, {@code reordered}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChainVerification(
        String status,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        long verified,
        long head,
        @Nullable Long position,
        @Nullable String fault) {

    /** Before the first walk. */
    public static ChainVerification notYet() {
        return new ChainVerification("not-yet", null, null, 0, 0, null, null);
    }
}
