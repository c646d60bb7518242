package consigne.command.order;

import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.order.CreditNoteId;
import consigne.api.order.CreditedLine;
import consigne.api.order.ImportedInvoice;
import consigne.api.order.ImportedLine;
import consigne.api.order.OrderEvent.OrderCredited;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of an imported order can still be credited.
 *
 * @param left by product, what was bought and not yet credited
 * @param notes the credit notes so far
 */
record Credits(Map<Sku, Quantity> left, Set<CreditNoteId> notes) {

    static Credits noneYet(ImportedInvoice invoice) {
        return new Credits(
                invoice.lines().stream()
                        .collect(Collectors.toMap(
                                ImportedLine::sku, line -> new Quantity(line.quantity()), Quantity::plus)),
                Set.of());
    }

    /** The first line that wants more credited than is left. */
    Optional<CreditedLine> excess(List<CreditedLine> lines) {
        return lines.stream()
                .filter(line -> line.quantity().exceeds(leftOf(line.sku())))
                .findFirst();
    }

    Quantity leftOf(Sku sku) {
        return left.getOrDefault(sku, Quantity.ZERO);
    }

    Credits plus(OrderCredited credited) {
        Map<Sku, Quantity> less = new HashMap<>(left);
        credited.lines().forEach(line -> less.merge(line.sku(), line.quantity(), Quantity::minus));
        Set<CreditNoteId> more = new HashSet<>(notes);
        more.add(credited.creditNoteId());
        return new Credits(less, more);
    }
}
