package consigne.runtime.schedule;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import java.util.List;

/** Schedules tasks together. Joins the transaction at hand. */
public interface NewTasks {

    /** Adds tasks of one kind, those left out that are there already. */
    void add(List<? extends SchedulableInstance<?>> tasks);
}
