package consigne.imports.booking;

import consigne.imports.job.ImportClaim;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Lanes;
import consigne.runtime.commands.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends commands, a bounded number at a time: the event store commits together what comes in together. */
final class BoundedSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedSender.class);

    private final Commands commands;
    private final CommandJournal journal;
    private final Lanes lanes = new Lanes();

    BoundedSender(Commands commands, CommandJournal journal) {
        this.commands = commands;
        this.journal = journal;
    }

    /** How many of the commands were carried out before. */
    long countCarriedOut(Collection<Step> steps) {
        return sum(steps.stream()
                .<Callable<Integer>>map(step -> () -> step.isCarriedOut(journal) ? 1 : 0)
                .toList());
    }

    /** Sends each list in its order, and returns how many commands were refused when all have their answer. */
    long send(Collection<List<Step>> steps, ImportClaim claim) {
        return sum(steps.stream()
                .<Callable<Integer>>map(inOrder -> () -> sendInOrder(inOrder, claim))
                .toList());
    }

    private int sendInOrder(List<Step> steps, ImportClaim claim) {
        int refused = 0;
        for (Step step : steps) {
            claim.goOn();
            if (step.wasCarriedOutBefore(journal)) {
                continue;
            }
            if (commands.execute(step.command(), step.origin()) instanceof Outcome.Refused(var rejection)) {
                LOG.warn("{} was refused: {}", step.command().aggregateId(), rejection.explanation());
                refused++;
            }
        }
        return refused;
    }

    private long sum(List<Callable<Integer>> tasks) {
        return lanes.all(tasks).stream().mapToLong(Integer::longValue).sum();
    }

    @Override
    public void close() {
        lanes.close();
    }
}
