package consigne.api.receipt.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.CustomerId;
import consigne.api.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What passed between the shop and a customer in a month: goods by their receipts, glass and credit by the ledger.
 *
 * @param month the year and the month, where the shop is
 * @param from when it began
 * @param to when it ended
 * @param opening how the customer stood when it began
 * @param closing how they stood when it ended: opening and all movements
 * @param sold what the goods cost that were sold, tax included
 * @param soldVat the tax inside {@code sold}
 * @param takenBack what of goods was paid back, tax included
 * @param takenBackVat the tax inside {@code takenBack}
 * @param paid what was taken from the customer
 * @param refunded what went back to the customer
 * @param depositsCharged the deposits on what was delivered
 * @param depositsCredited the deposits of what was brought back, those of others' glass as well, less what was
 *     miscounted
 * @param depositsWrittenOff the deposits on containers that will not come back
 * @param creditGranted credit that was given for goodwill
 * @param creditUsed credit that paid for deliveries, that of empties given back at the door as well
 * @param creditPaidOut credit that was paid out
 * @param receipts those issued in the month, the first 200 of them
 * @param more whether there are further ones
 * @param seller who sells; absent where the shop has not said so yet
 * @param customer who buys; absent where that was never said, or they were erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementView(
        CustomerId customerId,
        String month,
        Instant from,
        Instant to,
        StatementBalance opening,
        StatementBalance closing,
        Money sold,
        Money soldVat,
        Money takenBack,
        Money takenBackVat,
        Money paid,
        Money refunded,
        Money depositsCharged,
        Money depositsCredited,
        Money depositsWrittenOff,
        Money creditGranted,
        Money creditUsed,
        Money creditPaidOut,
        List<ReceiptSummary> receipts,
        boolean more,
        @Nullable SellerView seller,
        @Nullable BilledTo customer) {}
