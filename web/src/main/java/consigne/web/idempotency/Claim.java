package consigne.web.idempotency;

import java.util.UUID;

/** What becomes of the wish to carry out a request under a key. */
sealed interface Claim {

    /**
     * It is to be carried out here and now.
     *
     * @param commandId the same for every try
     * @param claimId this try
     */
    record Mine(Scope scope, UUID commandId, UUID claimId) implements Claim {}

    /** It was carried out before. */
    record Answered(KeptAnswer answer) implements Claim {}

    /** It is being carried out. */
    record InProgress() implements Claim {}

    /** The key stands for another request. */
    record OtherBody() implements Claim {}
}
