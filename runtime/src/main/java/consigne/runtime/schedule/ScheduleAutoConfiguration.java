package consigne.runtime.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import consigne.runtime.axon.EventJson;
import consigne.runtime.deciding.Commands;
import consigne.runtime.deciding.Outcome;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    @Bean
    OneTimeTask<ScheduledCommand> deadlineTask(Commands commands) {
        return Tasks.oneTime("deadline", ScheduledCommand.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(1), 2))
                .execute((due, _) -> send(commands, due.getData()));
    }

    /** The scheduler reads and writes in the transaction at hand, so that a deadline is set with what it belongs to. */
    @Bean
    @DependsOnDatabaseInitialization
    Scheduler scheduler(
            DataSource database,
            List<Task<?>> tasks,
            List<RecurringTask<?>> recurring,
            @Value("${consigne.node:consigne}") String node) {
        return Scheduler.create(
                        new TransactionAwareDataSourceProxy(database),
                        tasks.stream().filter(task -> !recurring.contains(task)).toList())
                .startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed(node))
                .serializer(new JacksonSerializer(EventJson.mapper()))
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

    private static void send(Commands commands, ScheduledCommand due) {
        if (commands.execute(due.command(), due.origin()) instanceof Outcome.Refused refused) {
            LOG.info(
                    "The deadline {} came too late: {}",
                    due.command(),
                    refused.rejection().explanation());
        }
    }
}
