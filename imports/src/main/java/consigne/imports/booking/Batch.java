package consigne.imports.booking;

import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.Sku;
import consigne.api.creditnote.CreditMatch;
import consigne.api.creditnote.CreditNoteCommand.IssueCreditNote;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.order.OrderCommand.CreditOrder;
import consigne.api.order.OrderCommand.ImportOrder;
import consigne.api.stock.Depot;
import consigne.api.stock.StockCommand.RecordPastAdjustment;
import consigne.api.stock.StockId;
import consigne.imports.job.Job;
import consigne.imports.judging.Kind;
import consigne.runtime.ids.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands of some invoices. Ids follow from the books and the invoice alone, so that the same invoice in another
 * file leads to the same commands.
 */
final class Batch {

    private final Job job;
    private final BookIds ids;

    /** What stands for itself, and what follows on that: for each aggregate the commands that must keep their order. */
    private final Map<String, List<Step>> first = new LinkedHashMap<>();

    private final Map<String, List<Step>> then = new LinkedHashMap<>();

    /** Of invoices that differ from what was taken over of them, what was taken over stays. */
    Batch(Job job, List<Invoice> invoices, Set<String> differing) {
        this.job = job;
        this.ids = BookIds.of(job);
        invoices.forEach(invoice -> add(invoice, differing.contains(invoice.number())));
    }

    Collection<List<Step>> first() {
        return first.values();
    }

    /** What must not be sent before everything in {@link #first} is carried out. */
    Collection<List<Step>> then() {
        return then.values();
    }

    List<Step> all() {
        return Stream.concat(first.values().stream(), then.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    private void add(Invoice invoice, boolean differs) {
        if (invoice.kind().sells() && !differs) {
            addOrder(invoice);
        }
        if (invoice.kind().takesBack() && !differs) {
            addCreditNote(invoice);
        }
        addAdjustments(invoice);
    }

    private void addOrder(Invoice invoice) {
        var command = new ImportOrder(ids.order(invoice.number()), invoice.sold(job));
        put(first, new Step(command, job.origin(ids.importing(invoice.number()), invoice.at())));
    }

    private void addCreditNote(Invoice invoice) {
        CreditNoteId noteId = ids.creditNote(invoice.number());
        List<CreditMatch> matches = invoice.matches().stream()
                .map(sold ->
                        new CreditMatch(new Sku(sold.sku()), ids.order(sold.invoice()), new Quantity(sold.quantity())))
                .toList();
        var issue = new IssueCreditNote(noteId, invoice.takenBack(job), matches);
        put(first, new Step(issue, job.origin(Ids.derived(noteId.toString(), "issue"), invoice.at())));
        matches.stream()
                .collect(Collectors.groupingBy(CreditMatch::orderId, LinkedHashMap::new, Collectors.toList()))
                .forEach((orderId, ofOrder) -> {
                    var lines = ofOrder.stream()
                            .map(match -> new CreditedLine(match.sku(), match.quantity()))
                            .toList();
                    var commandId = Ids.derived(noteId.toString(), "credit order " + orderId);
                    put(then, new Step(new CreditOrder(orderId, noteId, lines), job.origin(commandId, invoice.at())));
                });
    }

    private void addAdjustments(Invoice invoice) {
        Map<Long, Integer> times = new HashMap<>();
        int number = 0;
        for (Line line : invoice.linesOf(Kind.STOCK_ADJUSTMENT)) {
            number++;
            var command = new RecordPastAdjustment(
                    new StockId(Depot.MAIN, new Sku(line.sku())),
                    line.quantity(),
                    new Reason(line.description().isBlank() ? "no description" : line.description()),
                    new Reference(invoice.number()),
                    invoice.at());
            int time = times.merge(line.digest(), 1, Integer::sum);
            var commandId = ids.adjustment(invoice.number(), line.digest(), time);
            var formerId = ids.formerAdjustment(invoice.number(), number);
            put(first, new Step(command, job.origin(commandId, invoice.at()), formerId.toString()));
        }
    }

    private static void put(Map<String, List<Step>> steps, Step step) {
        steps.computeIfAbsent(step.command().aggregateId(), _ -> new ArrayList<>())
                .add(step);
    }
}
