package consigne.api.customer.erasure;

import consigne.api.CustomerId;
import java.time.Instant;
import java.util.List;

/**
 * That a customer's personal data is erased.
 *
 * @param erasedAt when that was recorded
 * @param reason why, by the grounds that the law has
 * @param actor who did it
 * @param erased how many entries of the vault went with the customer's key: who they were, notes about them, and by
 *     which name they acted
 * @param stays what is kept, without saying who the customer was
 * @param plainEvents how many events at least bear words or names that were stored before there was a vault: they
 *     cannot be taken back
 */
public record ErasureCertificate(
        CustomerId customerId,
        Instant erasedAt,
        ErasureReason reason,
        String actor,
        long erased,
        List<String> stays,
        long plainEvents) {}
