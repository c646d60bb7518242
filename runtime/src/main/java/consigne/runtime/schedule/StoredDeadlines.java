package consigne.runtime.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableTaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Deadlines as rows of db-scheduler, which starts when everything that a deadline may ask for is there. */
final class StoredDeadlines implements Deadlines, SmartLifecycle {

    private final Scheduler scheduler;
    private final NewTasks tasks;
    private final OneTimeTask<ScheduledCommand> task;

    StoredDeadlines(Scheduler scheduler, NewTasks tasks, OneTimeTask<ScheduledCommand> task) {
        this.scheduler = scheduler;
        this.tasks = tasks;
        this.task = task;
    }

    @Override
    public void set(List<Deadline> deadlines) {
        tasks.add(deadlines.stream()
                .map(deadline -> new SchedulableTaskInstance<>(
                        task.instance(
                                deadline.origin().commandId(),
                                ScheduledCommand.of(deadline.command(), deadline.origin())),
                        deadline.due()))
                .toList());
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
