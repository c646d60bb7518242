package consigne.runtime.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import consigne.runtime.axon.EventJson;
import consigne.runtime.commands.Commands;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Starts db-scheduler with all tasks that the process knows. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        beforeName = "org.axonframework.springboot.autoconfig.AxonDbSchedulerAutoConfiguration")
class ScheduleAutoConfiguration {

    @Bean
    OneTimeTask<ScheduledCommand> deadlineTask(Commands commands, MeterRegistry meters) {
        DueCommands due = new DueCommands(commands, meters);
        return Tasks.oneTime("deadline", ScheduledCommand.class)
                .onFailure(new UntilItSucceeds<>())
                .execute((task, _) -> due.send(task.getData()));
    }

    /** The scheduler reads and writes in the transaction at hand, so that a deadline is set with what it belongs to. */
    @Bean
    @DependsOnDatabaseInitialization
    Scheduler scheduler(
            DataSource database,
            List<Task<?>> tasks,
            List<RecurringTask<?>> recurring,
            Clock clock,
            @Value("${consigne.node:consigne}") String node) {
        return Scheduler.create(
                        new TransactionAwareDataSourceProxy(database),
                        tasks.stream().filter(task -> !recurring.contains(task)).toList())
                .startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed(node))
                .serializer(new JacksonSerializer(EventJson.mapper()))
                .clock(clock::instant)
                .pollingInterval(Duration.ofMillis(250))
                .heartbeatInterval(Duration.ofSeconds(2))
                .missedHeartbeatsLimit(4)
                .enableImmediateExecution()
                .threads(8)
                .build();
    }

    @Bean
    Deadlines deadlines(Scheduler scheduler, OneTimeTask<ScheduledCommand> deadlineTask) {
        return new StoredDeadlines(scheduler, deadlineTask);
    }
}
