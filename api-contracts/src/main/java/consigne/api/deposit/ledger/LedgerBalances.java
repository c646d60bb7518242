package consigne.api.deposit.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.Money;
import consigne.api.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How a customer's account stands after an entry of the ledger.
 *
 * @param held how many of the entry's kind of container the customer holds
 * @param heldAmount the deposits on all containers that the customer holds
 * @param credit what the shop owes the customer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerBalances(@Nullable Quantity held, Money heldAmount, Money credit) {}
