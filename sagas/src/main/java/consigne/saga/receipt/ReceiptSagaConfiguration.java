package consigne.saga.receipt;

import consigne.runtime.commands.Commands;
import consigne.runtime.parking.EventParker;
import consigne.runtime.parking.ParkingKind;
import consigne.runtime.parking.ParkingProcessor;
import consigne.saga.batch.BatchProcessor;
import consigne.saga.batch.BatchProperties;
import consigne.saga.batch.JsonRows;
import consigne.saga.batch.SideBySide;
import consigne.saga.notes.NoteTable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReceiptSettings.class, BatchProperties.class})
class ReceiptSagaConfiguration {

    @Bean
    BatchProcessor receiptProcessor(
            ReceiptSettings settings,
            JdbcClient database,
            Commands commands,
            EventParker parking,
            BatchProperties properties) {
        ReceiptWork work = new ReceiptWork(
                settings,
                new JsonRows<>(database, "purchase", Purchase.class),
                commands,
                new NoteTable(database)::write);
        return new BatchProcessor(ParkingKind.SAGA, new SideBySide<>(ReceiptSteps.CLERK, work, parking), properties);
    }

    @Bean
    ParkingProcessor receiptsPark(BatchProcessor receiptProcessor) {
        return receiptProcessor.parking();
    }
}
