package consigne.runtime.schedule;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import consigne.runtime.FailureCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps why tasks fail that are tried again, since the scheduler itself keeps no more than that they do. */
final class FailedTasks extends AbstractSchedulerListener {

    private static final Logger LOG = LoggerFactory.getLogger(FailedTasks.class);

    private final JdbcClient database;

    FailedTasks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void onExecutionComplete(ExecutionComplete complete) {
        Execution execution = complete.getExecution();
        try {
            if (complete.getResult() == ExecutionComplete.Result.FAILED) {
                keep(execution, complete.getCause().map(FailureCause::of).orElseGet(FailedTasks::unknown));
            } else if (execution.consecutiveFailures > 0) {
                forget(execution);
            }
        } catch (RuntimeException away) {
            LOG.debug("Why {} has failed is not kept", execution, away);
        }
    }

    private void keep(Execution execution, FailureCause cause) {
        database.sql("""
                        insert into task_failure (task_name, task_instance, cause, fingerprint) values (?, ?, ?, ?)
                        on conflict (task_name, task_instance)
                        do update set cause = excluded.cause, fingerprint = excluded.fingerprint""")
                .params(execution.getTaskName(), execution.getId(), cause.words(), cause.fingerprint())
                .update();
    }

    private void forget(Execution execution) {
        database.sql("delete from task_failure where task_name = ? and task_instance = ?")
                .params(execution.getTaskName(), execution.getId())
                .update();
    }

    private static FailureCause unknown() {
        return new FailureCause("nobody has said why", "unknown");
    }
}
