package consigne.imports.booking;

import consigne.api.OrderId;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands of some invoices. Ids follow from the books and the invoice alone, so that the same invoice in another
 * file leads to the same commands.
 */
final class Batch {

    private final Job job;

    /** What stands for itself, and what follows on that: for each aggregate the commands that must keep their order. */
    private final Map<String, List<Step>> first = new LinkedHashMap<>();

    private final Map<String, List<Step>> then = new LinkedHashMap<>();

    Batch(Job job, List<Invoice> invoices) {
        this.job = job;
        invoices.forEach(this::add);
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
        addAdjustments(invoice);
    }

    private void addOrder(Invoice invoice) {
        var command = new ImportOrder(orderId(invoice.number()), invoice.sold(job));
        put(
                first,
                new Step(command, job.origin(Ids.derived(source(), "import order " + invoice.number()), invoice.at())));
    }

    private void addCreditNote(Invoice invoice) {
        CreditNoteId noteId = new CreditNoteId(Ids.derived(source(), "credit note " + invoice.number()));
        List<CreditMatch> matches = invoice.matches().stream()
                .map(sold ->
                        new CreditMatch(new Sku(sold.sku()), orderId(sold.invoice()), new Quantity(sold.quantity())))
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
        int number = 0;
        for (Line line : invoice.linesOf(Kind.STOCK_ADJUSTMENT)) {
            number++;
            var command = new RecordPastAdjustment(
                    new StockId(Depot.MAIN, new Sku(line.sku())),
                    line.quantity(),
                    new Reason(line.description().isBlank() ? "no description" : line.description()),
                    new Reference(invoice.number()),
                    invoice.at());
            var commandId = Ids.derived(source(), "adjustment " + number + " " + invoice.number());
            put(first, new Step(command, job.origin(commandId, invoice.at())));
        }
    }

    private OrderId orderId(String invoice) {
        return OrderId.of(Ids.derived(source(), "order " + invoice));
    }

    private String source() {
        return "import " + job.mappingName();
    }

    private static void put(Map<String, List<Step>> steps, Step step) {
        steps.computeIfAbsent(step.command().aggregateId(), _ -> new ArrayList<>())
                .add(step);
    }
}
