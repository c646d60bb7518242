package consigne.imports.booking;

import static java.util.Objects.requireNonNull;

import consigne.imports.job.ImportClaim;
import consigne.imports.job.Progress;
import consigne.imports.mapping.BookJob;
import consigne.imports.report.Booked;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.Commands;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends the commands for all invoices, in the order of time, some hundreds in a step.
 *
 * <p>How many of a step's commands were carried out before is noted before any of them is sent, so that it is still
 * known when the step is cut off and done again.
 */
public final class Booking {

    private final Invoices invoices;
    private final Commands commands;
    private final CommandJournal journal;
    private final Comparison comparison;
    private final Correctable corrections;

    public Booking(JdbcClient database, Commands commands, CommandJournal journal, EventStore events) {
        this.invoices = new Invoices(database);
        this.comparison = new Comparison(database, new StoredInvoices(events));
        this.corrections = new Correctable(database);
        this.commands = commands;
        this.journal = journal;
    }

    public void proceed(ImportClaim claim, Progress from, Booked before) {
        BookJob job = BookJob.of(claim.job());
        Booked booked = before;
        try (BoundedSender sending = new BoundedSender(commands, journal)) {
            long until = from.bookedUntil();
            while (until < from.invoices()) {
                List<Invoice> next = invoices.after(job, until);
                booked = booked.plus(coverage(job, next)).plus(book(sending, job, claim, next, from));
                Map<String, Deviation> differing = differing(job, next);
                until = next.getLast().ordinal();
                Booked sum = booked;
                long last = until;
                claim.step(() -> {
                    comparison.keep(job, next, differing);
                    claim.booked(last, sum);
                });
            }
        }
    }

    private Booked book(BoundedSender sending, BookJob job, ImportClaim claim, List<Invoice> next, Progress from) {
        if (job.dryRun()) {
            return Booked.NOTHING;
        }
        Map<String, Deviation> differing = comparison.of(job, next);
        Map<String, Deviation> correcting = correctable(job, next, differing);
        if (!correcting.isEmpty()) {
            claim.step(() -> {
                comparison.correcting(job, correcting);
                next.stream()
                        .filter(invoice -> correcting.containsKey(invoice.number()))
                        .forEach(invoice -> corrections.sell(job, invoice));
            });
        }
        return send(sending, claim, new Batch(job, next, differing.keySet(), correcting), next, from);
    }

    private Map<String, Deviation> correctable(BookJob job, List<Invoice> next, Map<String, Deviation> differing) {
        Map<String, Deviation> correctable = new LinkedHashMap<>();
        if (job.corrects()) {
            next.stream()
                    .filter(invoice -> differing.containsKey(invoice.number()))
                    .filter(invoice -> corrections
                            .obstacle(job, invoice, requireNonNull(differing.get(invoice.number())))
                            .isEmpty())
                    .forEach(invoice ->
                            correctable.put(invoice.number(), requireNonNull(differing.get(invoice.number()))));
        }
        return correctable;
    }

    /** Those that differ still, and why, where they were to be corrected. */
    private Map<String, Deviation> differing(BookJob job, List<Invoice> next) {
        Map<String, Deviation> differing = comparison.of(job, next);
        if (job.corrects()) {
            next.forEach(invoice -> differing.computeIfPresent(
                    invoice.number(),
                    (_, it) ->
                            corrections.obstacle(job, invoice, it).map(it::and).orElse(it)));
        }
        return differing;
    }

    private static Booked coverage(BookJob job, List<Invoice> invoices) {
        return invoices.stream()
                .filter(invoice -> invoice.kind().takesBack())
                .map(note -> Coverage.of(note, job.currency()))
                .reduce(Booked.NOTHING, Booked::plus);
    }

    private static Booked send(
            BoundedSender sending, ImportClaim claim, Batch batch, List<Invoice> next, Progress from) {
        List<Step> all = batch.all();
        long until = next.getLast().ordinal();
        long there = from.sendingUntil() == until ? from.sendingThere() : sending.countCarriedOut(all);
        claim.step(() -> claim.sending(until, there));
        long refused = sending.send(batch.first(), claim) + sending.send(batch.then(), claim);
        return Booked.commands(all.size() - there - refused, there, refused);
    }
}
