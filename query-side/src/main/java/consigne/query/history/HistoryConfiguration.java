package consigne.query.history;

import consigne.api.creditnote.CreditNoteEvent;
import consigne.api.deposit.DepositEvent;
import consigne.api.order.OrderEvent;
import consigne.api.payment.PaymentEvent;
import consigne.api.stock.StockEvent;
import consigne.query.folding.AddedRows;
import consigne.query.processor.ReadModel;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    static final String HISTORY = "order-history";

    @Bean
    ReadModel orderHistory(JdbcClient database) {
        HistoryTable table = new HistoryTable(database);
        return new AddedRows<>(
                HISTORY,
                Set.of(
                        OrderEvent.class,
                        PaymentEvent.class,
                        DepositEvent.class,
                        StockEvent.class,
                        CreditNoteEvent.class),
                HistoryTable::sequence,
                HistoryTable::lines,
                table::insert);
    }
}
