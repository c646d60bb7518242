package consigne.api.deposit;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.CustomerId;
import consigne.api.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What returnable glass a customer holds, and the money that stands for it.
 *
 * @param held the containers that the customer holds
 * @param heldAmount the deposits that were charged on them
 * @param credit what the shop owes the customer
 * @param totals what has become of all containers so far
 * @param version how many events there are of the account; 0 where nothing has happened to it. Its ETag
 * @param knownSince when the customer first ordered or brought empties back
 * @param firstRecordedAt when the first event about the customer was recorded; later than that for an imported past
 * @param updatedAt when that event was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DepositAccountView(
        CustomerId customerId,
        List<HeldContainers> held,
        Money heldAmount,
        Money credit,
        List<ContainerTotals> totals,
        long version,
        Instant knownSince,
        @Nullable Instant firstRecordedAt,
        Instant updatedAt) {}
