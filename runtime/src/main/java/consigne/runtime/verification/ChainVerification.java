package consigne.runtime.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A walk along the chain of hashes, as it is kept. */
public record ChainVerification(
        String status,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        long verified,
        long head,
        @Nullable Long position,
        @Nullable String fault) {

    static ChainVerification notYet() {
        return new ChainVerification("not-yet", null, null, 0, 0, null, null);
    }
}
