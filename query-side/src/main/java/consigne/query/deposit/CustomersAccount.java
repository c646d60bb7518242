package consigne.query.deposit;

import consigne.api.CustomerId;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.ledger.LedgerEntry;
import consigne.query.rows.ViewJson;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deposit account of a customer, as it is shown. */
@Component
public record CustomersAccount(JdbcClient database) {

    /** The read model that accounts are shown from. */
    public static final String READ_MODEL = DepositAccountsConfiguration.DEPOSIT;

    /** The glass that a customer holds, and their credit; nothing where there never was any. */
    public Optional<DepositAccountView> find(CustomerId customer) {
        return database.sql("select view from deposit_account where customer_id = :id")
                .param("id", customer.value())
                .query((row, _) -> ViewJson.read(row.getString("view"), DepositAccountView.class))
                .optional();
    }

    /** Every movement of it, the first at the beginning. */
    public List<LedgerEntry> ledger(CustomerId customer) {
        return database.sql("select * from deposit_ledger where customer_id = ? order by position, line")
                .param(customer.value())
                .query((row, _) -> LedgerTable.read(row))
                .list();
    }
}
