package consigne.query.deposit;

import static consigne.query.rows.Column.text;
import static consigne.query.rows.ViewColumn.changing;
import static consigne.query.rows.ViewColumn.key;
import static consigne.query.rows.ViewColumn.number;

import consigne.api.CustomerId;
import consigne.api.deposit.DepositAccountView;
import consigne.query.folding.FoldedBatch;
import consigne.query.folding.StoredView;
import consigne.query.folding.ViewTable;
import consigne.query.rows.ViewColumns;
import consigne.query.rows.ViewJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the accounts, and with each step the entries that it makes in the ledger. */
record AccountTable(JdbcClient database, LedgerTable ledger) implements ViewTable<CustomerId, DepositAccountView> {

    private static final ViewColumns<DepositAccountView> COLUMNS = new ViewColumns<>(
            "deposit_account",
            List.of(
                    key("customer_id", "text", DepositAccountView::customerId),
                    number("held_cents", view -> view.heldAmount().cents()),
                    number("credit_cents", view -> view.credit().cents()),
                    changing("currency", "text", view -> view.credit().currency()),
                    changing("known_since", "timestamptz", DepositAccountView::knownSince),
                    number("version", DepositAccountView::version),
                    changing("view", "json", ViewJson::write)));

    @Override
    public Map<CustomerId, Supplier<StoredView<DepositAccountView>>> load(Collection<CustomerId> ids) {
        Map<CustomerId, Supplier<StoredView<DepositAccountView>>> views = new HashMap<>();
        database.sql("""
                        select customer_id, position, view from deposit_account
                        where customer_id = any(:ids::text[])
                        order by customer_id for update
                        """).param("ids", text(ids, CustomerId::value)).query(row -> {
            long position = row.getLong("position");
            String view = row.getString("view");
            views.put(
                    new CustomerId(row.getString("customer_id")),
                    () -> new StoredView<>(ViewJson.read(view, DepositAccountView.class), position));
        });
        return views;
    }

    @Override
    public void write(FoldedBatch<DepositAccountView> batch) {
        COLUMNS.write(database, batch);
        ledger.add(batch.steps());
    }
}
