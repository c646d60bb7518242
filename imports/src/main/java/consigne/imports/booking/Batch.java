package consigne.imports.booking;

import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.Sku;
import consigne.api.creditnote.CreditMatch;
import consigne.api.creditnote.CreditNoteCommand.CorrectCreditNote;
import consigne.api.creditnote.CreditNoteCommand.IssueCreditNote;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.order.OrderCommand.CorrectOrder;
import consigne.api.order.OrderCommand.CreditOrder;
import consigne.api.order.OrderCommand.ImportOrder;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand.RecordPastAdjustment;
import consigne.api.stock.StockId;
import consigne.imports.judging.Kind;
import consigne.imports.mapping.BookJob;
import consigne.runtime.ids.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands of some invoices. Ids follow from the books and the invoice alone, so that the same invoice in another
 * file leads to the same commands.
 */
final class Batch {

    private final BookJob job;
    private final BookIds ids;

    /** What stands for itself, and what follows on that: for each aggregate the commands that must keep their order. */
    private final Map<String, List<Step>> first = new LinkedHashMap<>();

    private final Map<String, List<Step>> then = new LinkedHashMap<>();

    /**
     * What was taken over of invoices that differ stays.
     *
     * @param correcting those of the differing that are corrected
     */
    Batch(BookJob job, List<Invoice> invoices, Set<String> differing, Map<String, Deviation> correcting) {
        this.job = job;
        this.ids = BookIds.of(job);
        for (Invoice invoice : invoices) {
            if (!differing.contains(invoice.number())) {
                add(invoice);
            }
            Optional.ofNullable(correcting.get(invoice.number())).ifPresent(it -> correct(invoice, it));
            addAdjustments(invoice);
        }
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

    private void add(Invoice invoice) {
        if (invoice.kind().sells()) {
            addOrder(invoice);
        }
        if (invoice.kind().takesBack()) {
            addCreditNote(invoice);
        }
    }

    private void correct(Invoice invoice, Deviation differing) {
        differing.order().ifPresent(was -> {
            OrderId id = ids.order(invoice.number());
            UUID commandId = Ids.derived(id.toString(), "correction " + (was.corrections() + 1));
            put(first, new Step(new CorrectOrder(id, was.invoice(), invoice.sold(job)), job.origin(commandId)));
        });
        differing.creditNote().ifPresent(was -> {
            CreditNoteId id = ids.creditNote(invoice.number());
            UUID commandId = Ids.derived(id.toString(), "correction " + (was.corrections() + 1));
            var correcting = new CorrectCreditNote(id, was.invoice(), invoice.takenBack(job), matches(invoice));
            put(first, new Step(correcting, job.origin(commandId)));
        });
    }

    private void addOrder(Invoice invoice) {
        var command = new ImportOrder(ids.order(invoice.number()), invoice.sold(job));
        put(first, new Step(command, job.origin(ids.importing(invoice.number()), invoice.at())));
    }

    private void addCreditNote(Invoice invoice) {
        CreditNoteId noteId = ids.creditNote(invoice.number());
        List<CreditMatch> matches = matches(invoice);
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

    private List<CreditMatch> matches(Invoice invoice) {
        return invoice.matches().stream()
                .map(sold ->
                        new CreditMatch(new Sku(sold.sku()), ids.order(sold.invoice()), new Quantity(sold.quantity())))
                .toList();
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
