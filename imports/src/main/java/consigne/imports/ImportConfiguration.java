package consigne.imports;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import consigne.imports.booking.Booking;
import consigne.imports.job.Jobs;
import consigne.imports.job.Uploads;
import consigne.imports.mapping.Mappings;
import consigne.imports.matching.CreditMatcher;
import consigne.imports.reading.InvoiceCollector;
import consigne.imports.reading.RowReader;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.Commands;
import consigne.web.http.StreamedPath;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfiguration {

    @Bean
    Jobs importJobs(JdbcClient database, PlatformTransactionManager transactions) {
        return new Jobs(database, new TransactionTemplate(transactions));
    }

    @Bean
    Uploads importUploads(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        return new Uploads(database, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Withdrawal importWithdrawal(Jobs jobs, JdbcClient database, PlatformTransactionManager transactions) {
        return new Withdrawal(jobs, database, new TransactionTemplate(transactions), new Cleanup(database));
    }

    @Bean
    RecurringTask<Void> abandonedUploads(Uploads uploads) {
        return Tasks.recurring("abandoned-uploads", FixedDelay.ofMinutes(1))
                .execute((_, _) -> uploads.forgetAbandoned());
    }

    @Bean
    Mappings importMappings(ImportProperties properties) {
        return new Mappings(properties.mappings());
    }

    @Bean
    FileReceiver importReceiving(Uploads uploads, ImportProperties properties) {
        return new FileReceiver(uploads, properties.mostBytes().toBytes());
    }

    @Bean
    ImportRun importRun(
            Jobs jobs,
            DataSource source,
            JdbcClient database,
            Commands commands,
            CommandJournal journal,
            EventStore events) {
        return new ImportRun(
                jobs,
                new RowReader(source, database),
                new InvoiceCollector(database),
                new CreditMatcher(database),
                new Booking(database, commands, journal, events),
                new Cleanup(database));
    }

    @Bean
    StreamedPath importedFiles() {
        return new StreamedPath("/api/imports/orders");
    }

    @Bean
    CustomTask<Void> importTask(Jobs jobs, ImportRun run, Withdrawal withdrawal) {
        return ImportTask.of(jobs, run, withdrawal);
    }
}
