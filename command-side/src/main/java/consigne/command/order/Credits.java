package consigne.command.order;

import consigne.api.catalogue.Sku;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.order.OrderEvent.OrderCredited;
import consigne.api.order.OrderRejection.MoreCreditedThanBought;
import consigne.api.past.ImportedInvoice;
import consigne.api.past.ImportedLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of an imported order can still be credited.
 *
 * @param left by product, what was bought and not yet credited; as the books have it, so that any number can stand here
 * @param notes the credit notes so far
 */
record Credits(Map<Sku, Long> left, Set<CreditNoteId> notes) {

    static Credits noneYet(ImportedInvoice invoice) {
        return new Credits(bought(invoice), Set.of());
    }

    private static Map<Sku, Long> bought(ImportedInvoice invoice) {
        return invoice.lines().stream().collect(Collectors.toMap(ImportedLine::sku, ImportedLine::quantity, Long::sum));
    }

    /** What is left where the invoice says something else than it did; as many are credited as were. */
    Credits corrected(ImportedInvoice was, ImportedInvoice now) {
        Map<Sku, Long> changed = new HashMap<>(left);
        bought(now).forEach((sku, quantity) -> changed.merge(sku, quantity, Long::sum));
        bought(was).forEach((sku, quantity) -> changed.merge(sku, -quantity, Long::sum));
        return new Credits(changed, notes);
    }

    /** The first product of which less would be bought than is credited. */
    Optional<MoreCreditedThanBought> lackAfter(ImportedInvoice was, ImportedInvoice now) {
        Credits after = corrected(was, now);
        Map<Sku, Long> bought = bought(now);
        return bought(was).keySet().stream()
                .sorted(Comparator.comparing(Sku::value))
                .filter(sku -> after.left.getOrDefault(sku, 0L) < Math.min(0, left.getOrDefault(sku, 0L)))
                .map(sku -> {
                    long is = Math.max(0, bought.getOrDefault(sku, 0L));
                    return new MoreCreditedThanBought(sku, is - after.left.getOrDefault(sku, 0L), is);
                })
                .findFirst();
    }

    /** The first product of which all lines together want more credited than is left. */
    Optional<MoreCreditedThanBought> excess(List<CreditedLine> lines) {
        Map<Sku, Long> wanted = new LinkedHashMap<>();
        lines.forEach(line -> wanted.merge(line.sku(), line.quantity().value(), Long::sum));
        return wanted.entrySet().stream()
                .filter(product -> product.getValue() > leftOf(product.getKey()))
                .map(product ->
                        new MoreCreditedThanBought(product.getKey(), product.getValue(), leftOf(product.getKey())))
                .findFirst();
    }

    Credits plus(OrderCredited credited) {
        Map<Sku, Long> less = new HashMap<>(left);
        credited.lines().forEach(line -> less.merge(line.sku(), -line.quantity().value(), Long::sum));
        Set<CreditNoteId> more = new HashSet<>(notes);
        more.add(credited.creditNoteId());
        return new Credits(less, more);
    }

    private long leftOf(Sku sku) {
        return Math.max(0, left.getOrDefault(sku, 0L));
    }
}
