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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Starts db-scheduler with all tasks that the process knows. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        beforeName = "org.axonframework.springboot.autoconfig.AxonDbSchedulerAutoConfiguration")
class ScheduleAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleAutoConfiguration.class);
    private static final int WORKERS = 8;

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
            JdbcClient sql,
            @Value("${consigne.node:consigne}") String node) {
        return Scheduler.create(
                        new TransactionAwareDataSourceProxy(database),
                        tasks.stream().filter(task -> !recurring.contains(task)).toList())
                .startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed(node))
                .serializer(new JacksonSerializer(EventJson.mapper()))
                .clock(clock::instant)
                .addSchedulerListener(new FailedTasks(sql))
                .pollingInterval(Duration.ofMillis(250))
                .heartbeatInterval(Duration.ofSeconds(2))
                .missedHeartbeatsLimit(4)
                .enableImmediateExecution()
                .executorService(workers())
                .build();
    }

    /** What ends a thread of the scheduler's is logged as everything else is. */
    private static ExecutorService workers() {
        return Executors.newFixedThreadPool(
                WORKERS,
                Thread.ofPlatform()
                        .name("scheduled-", 1)
                        .uncaughtExceptionHandler((_, failure) -> LOG.warn("The scheduler failed", failure))
                        .factory());
    }

    @Bean
    NewTasks newTasks(ObjectProvider<Scheduler> scheduler, JdbcClient database) {
        return new StoredTasks(scheduler::getObject, database);
    }

    @Bean
    Deadlines deadlines(Scheduler scheduler, NewTasks tasks, OneTimeTask<ScheduledCommand> deadlineTask) {
        return new StoredDeadlines(scheduler, tasks, deadlineTask);
    }
}
