package consigne.imports.booking;

import consigne.imports.job.Booked;
import consigne.imports.job.ImportClaim;
import consigne.imports.job.Job;
import consigne.imports.job.Progress;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.Commands;
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

    public Booking(JdbcClient database, Commands commands, CommandJournal journal, EventStore events) {
        this.invoices = new Invoices(database);
        this.comparison = new Comparison(database, new StoredInvoices(events));
        this.commands = commands;
        this.journal = journal;
    }

    public void proceed(ImportClaim claim, Progress from, Booked before) {
        Booked booked = before;
        try (BoundedSender sending = new BoundedSender(commands, journal)) {
            long until = from.bookedUntil();
            while (until < from.invoices()) {
                List<Invoice> next = invoices.after(claim.job(), until);
                Map<String, String> differing = comparison.of(claim.job(), next);
                booked = booked.plus(coverage(claim.job(), next));
                if (!claim.job().dryRun()) {
                    booked = booked.plus(
                            send(sending, claim, new Batch(claim.job(), next, differing.keySet()), next, from));
                }
                until = next.getLast().ordinal();
                Booked sum = booked;
                long last = until;
                claim.step(() -> {
                    comparison.keep(claim.job(), next, differing);
                    claim.booked(last, sum);
                });
            }
        }
    }

    private static Booked coverage(Job job, List<Invoice> invoices) {
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
