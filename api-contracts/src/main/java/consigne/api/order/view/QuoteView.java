package consigne.api.order.view;

import consigne.api.CustomerId;
import consigne.api.Money;
import java.time.Instant;
import java.util.List;

/**
 * What an order would come to if it were placed now.
 *
 * @param lines each with its price, tax and deposits
 * @param vat the tax inside the goods, a rate each, the lowest first
 * @param creditUsed what the customer's credit would pay of it at the door, as it stands now
 * @param toPay what the customer would pay besides
 * @param toAuthorise what the payment provider would be asked to hold: all of it, since credit is used at the door
 * @param unavailable lines of which there is not enough now; an order of them would be rejected
 * @param quotedAt the instant whose prices and deposits these are
 */
public record QuoteView(
        CustomerId customerId,
        List<LineView> lines,
        OrderTotals totals,
        List<VatTotal> vat,
        Money creditUsed,
        Money toPay,
        Money toAuthorise,
        List<UnavailableLine> unavailable,
        Instant quotedAt) {}
