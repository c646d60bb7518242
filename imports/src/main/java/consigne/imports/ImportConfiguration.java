package consigne.imports;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import consigne.imports.job.Jobs;
import consigne.imports.job.Uploads;
import consigne.imports.kind.ImportKind;
import consigne.imports.kind.ImportKinds;
import consigne.imports.mapping.Mappings;
import consigne.imports.receiving.FileReceiver;
import java.time.Clock;
import java.util.List;
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
    ImportKinds importKinds(List<ImportKind> kinds) {
        return new ImportKinds(kinds);
    }

    @Bean
    ImportViews importViews(Jobs jobs, ImportKinds kinds) {
        return new ImportViews(jobs, kinds);
    }

    @Bean
    Withdrawal importWithdrawal(
            Jobs jobs, ImportKinds kinds, JdbcClient database, PlatformTransactionManager transactions) {
        return new Withdrawal(jobs, kinds, new TransactionTemplate(transactions), new Cleanup(database, kinds));
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
    CustomTask<Void> importTask(Jobs jobs, ImportKinds kinds, JdbcClient database, Withdrawal withdrawal) {
        return ImportTask.of(jobs, new ImportRun(jobs, kinds, new Cleanup(database, kinds)), withdrawal);
    }
}
