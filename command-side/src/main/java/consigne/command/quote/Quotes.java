package consigne.command.quote;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.VatRate;
import consigne.api.order.OrderLine;
import consigne.api.order.view.LineView;
import consigne.api.order.view.OrderTotals;
import consigne.api.order.view.QuoteView;
import consigne.api.order.view.UnavailableLine;
import consigne.api.order.view.VatTotal;
import consigne.api.place.Depot;
import consigne.api.stock.StockId;
import consigne.command.deposit.Accounts;
import consigne.command.stock.Shelf;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What lines come to, once they are priced as those of an order.
 *
 * <p>What is paid: due = goods + deposits, and earlier credit pays before the customer does, as at the door.
 */
record Quotes(Shelf shelf, Accounts accounts) {

    QuoteView of(CustomerId customer, Depot depot, List<OrderLine> lines, Instant now) {
        List<LineView> shown = lines.stream().map(LineView::of).toList();
        OrderTotals totals = OrderTotals.of(shown, lines.getFirst().unitPrice().currency());
        Money creditUsed = accounts.credit(customer).orAtMost(totals.total());
        return new QuoteView(
                customer,
                shown,
                totals,
                vat(shown),
                creditUsed,
                totals.total().minus(creditUsed),
                totals.total(),
                unavailable(depot, lines),
                now);
    }

    private static List<VatTotal> vat(List<LineView> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(line -> line.vatPercent().percent()))
                .values()
                .stream()
                .map(alike -> new VatTotal(
                        alike.getFirst().vatPercent(), sum(alike, LineView::goods), sum(alike, LineView::vat)))
                .sorted(Comparator.comparing(VatTotal::vatPercent, Comparator.comparing(VatRate::percent)))
                .toList();
    }

    private static Money sum(Collection<LineView> lines, Function<LineView, Money> amount) {
        return lines.stream().map(amount).reduce(Money::plus).orElseThrow();
    }

    private List<UnavailableLine> unavailable(Depot depot, List<OrderLine> lines) {
        Map<StockId, Quantity> available = shelf.available(
                lines.stream().map(line -> new StockId(depot, line.sku())).toList());
        return lines.stream()
                .map(line -> new UnavailableLine(
                        line.sku(),
                        line.quantity(),
                        available.getOrDefault(new StockId(depot, line.sku()), Quantity.ZERO)))
                .filter(line -> line.wanted().exceeds(line.available()))
                .toList();
    }
}
