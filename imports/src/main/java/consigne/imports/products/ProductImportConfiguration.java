package consigne.imports.products;

import consigne.imports.job.Jobs;
import consigne.imports.kind.ImportKind;
import consigne.imports.products.rows.ProductFile;
import consigne.imports.products.rows.ProductTable;
import consigne.imports.staging.RowReader;
import consigne.runtime.commands.Commands;
import consigne.web.http.StreamedPath;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ProductImportConfiguration {

    @Bean
    ProductFile productFile(@Value("${consigne.shop.currency:EUR}") Currency currency) {
        return new ProductFile(currency);
    }

    @Bean
    ImportKind productImports(
            Jobs jobs, ProductFile file, DataSource source, JdbcClient database, Commands commands, Clock clock) {
        ProductTable table = new ProductTable(database);
        RowReader reading = new RowReader(source, database, List.of(ProductTable.NAME));
        return new ProductImports(
                jobs,
                reading,
                file,
                new ProductCollector(database, table),
                new ProductSender(table, new ProductCommands(commands, clock), reading, source),
                new ProductReports(jobs, database));
    }

    @Bean
    StreamedPath filesOfProducts() {
        return new StreamedPath(ProductImportController.PATH);
    }
}
