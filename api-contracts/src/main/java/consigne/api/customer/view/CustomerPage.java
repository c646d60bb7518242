package consigne.api.customer.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.CustomerId;
import consigne.api.deposit.DepositAccountView;
import consigne.api.history.EventView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What support needs about a customer, on one page.
 *
 * @param who who they are, where that was said; roles that need not know see initials, and roughly where
 * @param openOrders the orders of which something is left to be done, the oldest first; 50 at most
 * @param deposit the glass that they hold, and their credit; none where there never was any
 * @param lastEvents what happened lately about them, the latest first; for support alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerPage(
        CustomerId customerId,
        @Nullable CustomerSummary who,
        List<OpenOrder> openOrders,
        @Nullable DepositAccountView deposit,
        @Nullable List<EventView> lastEvents) {}
