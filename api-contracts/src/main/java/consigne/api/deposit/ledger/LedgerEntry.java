package consigne.api.deposit.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.ContainerType;
import consigne.api.history.HistoryActor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One movement in a customer's deposit ledger, of containers, of money or of both.
 *
 * @param position where the event that it follows from stands among all events of the shop
 * @param line counts the entries of that event from 1
 * @param at when it happened
 * @param container the kind of containers moved; absent where only money moves
 * @param from where the containers came from
 * @param to where they went
 * @param each the deposit on one
 * @param amount the money moved: from the account credited to the account debited
 * @param debit the account debited; absent where no money moves
 * @param credit the account credited
 * @param actor who acted
 * @param initiator the person whose action began the story
 * @param eventId the event that it follows from
 * @param reason why, where a person or the platform gave a reason
 * @param balances how the customer's account stands after the entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerEntry(
        long position,
        int line,
        Instant at,
        LedgerKind kind,
        @Nullable ContainerType container,
        Quantity quantity,
        @Nullable Holder from,
        @Nullable Holder to,
        @Nullable Money each,
        Money amount,
        @Nullable LedgerAccount debit,
        @Nullable LedgerAccount credit,
        @Nullable OrderId orderId,
        @Nullable Reference reference,
        @Nullable Reason reason,
        HistoryActor actor,
        @Nullable String initiator,
        String eventId,
        LedgerBalances balances) {}
