package consigne.query.rebuild;

import consigne.query.analytics.AnalyticsViews;
import consigne.query.processor.LiveTokens;
import consigne.query.processor.ReadModelProperties;
import consigne.query.processor.Versions;
import consigne.query.recorded.EventLog;
import consigne.query.single.EventsBehind;
import consigne.runtime.EverySecond;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    RebuildTable rebuildTable(JdbcClient database) {
        return new RebuildTable(database);
    }

    @Bean
    Rebuilds rebuilds(
            JdbcClient database,
            RebuildTable table,
            Versions versions,
            AnalyticsViews views,
            PlatformTransactionManager transactions) {
        TransactionTemplate each = new TransactionTemplate(transactions);
        return new Rebuilds(database, table, versions, views, each, new SwitchOver(database, versions, views, each));
    }

    @Bean
    EverySecond rebuildWork(
            DataSource connections,
            RebuildTable table,
            Rebuilds rebuilds,
            Versions versions,
            LiveTokens tokens,
            EventLog log,
            EventsBehind behind,
            ReadModelProperties properties,
            PlatformTransactionManager transactions) {
        TransactionTemplate each = new TransactionTemplate(transactions);
        RebuildWorker worker = new RebuildWorker(
                connections,
                table,
                rebuilds,
                versions,
                each,
                new Construction(table, rebuilds, versions, tokens, log, each),
                new Proof(table, versions, tokens, behind, transactions),
                properties.copiesKept());
        return new EverySecond("rebuilds", worker::look);
    }
}
