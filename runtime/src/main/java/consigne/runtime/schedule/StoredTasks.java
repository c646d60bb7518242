package consigne.runtime.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks as rows of db-scheduler. */
final class StoredTasks implements NewTasks {

    private final Supplier<SchedulerClient> scheduler;
    private final JdbcClient database;

    StoredTasks(Supplier<SchedulerClient> scheduler, JdbcClient database) {
        this.scheduler = scheduler;
        this.database = database;
    }

    @Override
    public void add(List<? extends SchedulableInstance<?>> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>(database.sql("""
                        select task_instance from scheduled_tasks where task_name = ? and task_instance = any(?)""")
                .params(
                        tasks.getFirst().getTaskName(),
                        tasks.stream().map(SchedulableInstance::getId).toArray(String[]::new))
                .query(String.class)
                .list());
        List<SchedulableInstance<?>> unknown = tasks.stream()
                .filter(task -> known.add(task.getId()))
                .<SchedulableInstance<?>>map(task -> task)
                .toList();
        if (!unknown.isEmpty()) {
            scheduler.get().scheduleBatch(unknown);
        }
    }
}
