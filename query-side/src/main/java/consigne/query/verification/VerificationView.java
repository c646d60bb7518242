package consigne.query.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.runtime.verification.ChainVerification;
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
record VerificationView(
        String status,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        long verified,
        long head,
        @Nullable Long position,
        @Nullable String fault) {

    static VerificationView of(ChainVerification walk) {
        return new VerificationView(
                walk.status(),
                walk.begunAt(),
                walk.endedAt(),
                walk.verified(),
                walk.head(),
                walk.position(),
                walk.fault());
    }
}
