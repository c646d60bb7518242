package consigne.runtime.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import consigne.api.Command;
import consigne.runtime.commands.Origin;
import java.time.Instant;
import org.springframework.context.SmartLifecycle;

/** Deadlines as rows of db-scheduler, which starts when everything that a deadline may ask for is there. */
final class StoredDeadlines implements Deadlines, SmartLifecycle {

    private final Scheduler scheduler;
    private final OneTimeTask<ScheduledCommand> task;

    StoredDeadlines(Scheduler scheduler, OneTimeTask<ScheduledCommand> task) {
        this.scheduler = scheduler;
        this.task = task;
    }

    @Override
    public void at(Instant due, Command command, Origin origin) {
        scheduler.scheduleIfNotExists(task.instance(origin.commandId(), ScheduledCommand.of(command, origin)), due);
    }

    @Override
    public void cancel(String commandId) {
        var deadline = task.instanceId(commandId);
        scheduler.getScheduledExecution(deadline).ifPresent(_ -> scheduler.cancel(deadline));
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }
}
