package consigne.api.deposit;

import consigne.api.CustomerId;
import consigne.api.Money;
import java.time.Instant;
import java.util.List;

/**
 * What returnable glass a customer holds, and the money that stands for it.
 *
 * @param held the containers that the customer holds
 * @param heldAmount the deposits that were charged on them
 * @param credit what the shop owes the customer
 * @param totals what has become of all containers so far
 * @param version the number of the account's last event, from 0; −1 where nothing has happened to it
 * @param knownSince when the customer first ordered or brought empties back
 * @param updatedAt when that event was recorded
 */
public record DepositAccountView(
        CustomerId customerId,
        List<HeldContainers> held,
        Money heldAmount,
        Money credit,
        List<ContainerTotals> totals,
        long version,
        Instant knownSince,
        Instant updatedAt) {}
