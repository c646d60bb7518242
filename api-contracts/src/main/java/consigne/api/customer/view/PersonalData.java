package consigne.api.customer.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.CustomerId;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.ledger.LedgerEntry;
import consigne.api.order.view.OrderView;
import consigne.api.receipt.view.ReceiptSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a customer, in one document.
 *
 * <p>Source: the right of access and of portability, Regulation (EU) 2016/679 (GDPR), Articles 15 and 20.
 *
 * @param who who they are, where that was said
 * @param notes what people have written about them
 * @param actsAs the names by which they have acted
 * @param orders all of their orders, the one placed first at the beginning
 * @param deposit the glass that they hold, and their credit; none where there never was any
 * @param ledger every movement of their glass and credit, the first at the beginning
 * @param receipts all of their receipts, the first at the beginning
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalData(
        CustomerId customerId,
        @Nullable CustomerSummary who,
        List<KeptNote> notes,
        List<String> actsAs,
        List<OrderView> orders,
        @Nullable DepositAccountView deposit,
        List<LedgerEntry> ledger,
        List<ReceiptSummary> receipts) {

    /**
     * What somebody has written about a customer.
     *
     * @param id by which events name it
     * @param words what it says
     * @param at when it was written
     */
    public record KeptNote(String id, String words, Instant at) {}

    /** Without what is kept. */
    @Override
    public String toString() {
        return "personal data of " + customerId;
    }
}
