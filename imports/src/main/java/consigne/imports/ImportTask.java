package consigne.imports;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import consigne.imports.job.GivenUp;
import consigne.imports.job.Interrupted;
import consigne.imports.job.Jobs;
import consigne.runtime.commands.CommandUnanswered;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;

/**
 * Works on imports in the background: one at a time of the same books, the earlier first.
 *
 * <p>What fails is tried again, at longer and longer intervals. What fails over and over though nothing is away is
 * given up.
 */
final class ImportTask {

    static final String NAME = "import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportTask.class);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final int MOST_FAILURES = 12;

    private ImportTask() {}

    static CustomTask<Void> of(Jobs jobs, ImportRun run, Withdrawal withdrawal) {
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) -> operations.reschedule(
                        complete, pause(complete.getTimeDone(), complete.getExecution().consecutiveFailures)))
                .execute((task, context) -> work(UUID.fromString(task.getId()), context, jobs, run, withdrawal));
    }

    private static CompletionHandler<Void> work(
            UUID id, ExecutionContext context, Jobs jobs, ImportRun run, Withdrawal withdrawal) {
        try {
            if (!jobs.isFirst(id)) {
                return (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(TURN));
            }
            run.run(id, () -> context.getSchedulerState().isShuttingDown());
        } catch (Interrupted stopped) {
            LOG.info("Import {} stops here, and goes on later: {}", id, stopped.getMessage());
            return (complete, operations) -> operations.reschedule(complete, complete.getTimeDone());
        } catch (GivenUp why) {
            LOG.warn("Import {} is given up: {}", id, why.getMessage());
            withdrawal.giveUp(id, String.valueOf(why.getMessage()));
        } catch (RuntimeException failure) {
            if (context.getExecution().consecutiveFailures < MOST_FAILURES || isOutage(failure)) {
                throw failure;
            }
            LOG.error("Import {} is given up", id, failure);
            withdrawal.giveUp(id, "It failed over and over: " + failure.getMessage());
        }
        return (_, operations) -> operations.remove();
    }

    private static Instant pause(Instant now, int failures) {
        return now.plusMillis(Math.min(10_000L, 500L << Math.min(failures, 10)));
    }

    private static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .anyMatch(cause -> cause instanceof CommandUnanswered || cause instanceof TransientDataAccessException);
    }
}
