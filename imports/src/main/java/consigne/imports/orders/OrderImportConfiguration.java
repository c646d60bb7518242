package consigne.imports.orders;

import consigne.imports.booking.Booking;
import consigne.imports.job.Jobs;
import consigne.imports.kind.ImportKind;
import consigne.imports.matching.CreditMatcher;
import consigne.imports.reading.InvoiceCollector;
import consigne.imports.staging.RowReader;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.Commands;
import consigne.web.http.StreamedPath;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class OrderImportConfiguration {

    @Bean
    ImportKind orderImports(
            Jobs jobs,
            DataSource source,
            JdbcClient database,
            Commands commands,
            CommandJournal journal,
            EventStore events) {
        return new OrderImports(
                jobs,
                new RowReader(
                        source,
                        database,
                        List.of("import_line", "import_invoice", "import_turned_away", "import_doubt")),
                new InvoiceCollector(database),
                new CreditMatcher(database),
                new Booking(database, commands, journal, events),
                new KeptBooks(database));
    }

    @Bean
    StreamedPath filesOfOrders() {
        return new StreamedPath("/api/imports/orders");
    }
}
