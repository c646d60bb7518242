package consigne.query.receipts;

import consigne.api.receipt.ReceiptEvent;
import consigne.api.receipt.ReceiptNumber;
import consigne.query.folding.AddedRows;
import consigne.query.processor.Blueprint;
import consigne.query.processor.ReadModel;
import consigne.query.recorded.EventLog;
import consigne.query.rows.VersionTables;
import consigne.query.single.Things;
import consigne.web.access.Owners;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ReceiptsConfiguration {

    /** A book may be long: of it, the one event is read that a receipt is made of. */
    @Bean
    Things<ReceiptNumber> singleReceipts(EventLog log) {
        return new Things<>(
                ReceiptList.RECEIPTS,
                List.of("number"),
                ReceiptNumber::new,
                number -> List.of(number.value()),
                (number, upTo) -> log.numbered(number.book().toString(), number.count() - 1, upTo));
    }

    @Bean
    Blueprint receipts() {
        return Blueprint.of(ReceiptList.RECEIPTS, 1, List.of(NumberedReceipt.TABLE), (tables, _) -> version(tables));
    }

    @Bean
    Owners receiptOwners(JdbcClient database) {
        return new ReceiptOwners(database);
    }

    private static ReadModel version(VersionTables tables) {
        return new AddedRows<>(
                ReceiptList.RECEIPTS,
                Set.of(ReceiptEvent.class),
                NumberedReceipt::sequence,
                NumberedReceipt::rows,
                rows -> tables.insertNew(NumberedReceipt.TABLE, rows));
    }
}
