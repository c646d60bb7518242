package consigne.query.history;

import consigne.api.creditnote.CreditNoteEvent;
import consigne.api.deposit.DepositEvent;
import consigne.api.order.OrderEvent;
import consigne.api.payment.PaymentEvent;
import consigne.api.receipt.ReceiptEvent;
import consigne.api.stock.StockEvent;
import consigne.query.folding.AddedRows;
import consigne.query.processor.Blueprint;
import consigne.query.processor.ReadModel;
import consigne.query.rows.VersionTables;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    static final String HISTORY = "order-history";

    @Bean
    Blueprint orderHistory() {
        return Blueprint.of(HISTORY, 1, List.of(HistoryTable.TABLE), (tables, _) -> version(tables));
    }

    private static ReadModel version(VersionTables tables) {
        return new AddedRows<>(
                HISTORY,
                Set.of(
                        OrderEvent.class,
                        PaymentEvent.class,
                        DepositEvent.class,
                        StockEvent.class,
                        CreditNoteEvent.class,
                        ReceiptEvent.class),
                HistoryTable::sequence,
                HistoryTable::lines,
                lines -> tables.insertNew(HistoryTable.TABLE, lines));
    }
}
