package consigne.query.deposit;

import static consigne.query.folding.Column.number;
import static consigne.query.folding.Column.text;

import consigne.api.CustomerId;
import consigne.api.deposit.DepositAccountView;
import consigne.query.folding.Step;
import consigne.query.folding.Table;
import consigne.query.folding.ViewJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the accounts, and with each step the entries that it makes in the ledger. */
record AccountTable(JdbcClient database, LedgerTable ledger) implements Table<CustomerId, DepositAccountView> {

    @Override
    public Map<CustomerId, Supplier<DepositAccountView>> load(Collection<CustomerId> ids) {
        Map<CustomerId, Supplier<DepositAccountView>> views = new HashMap<>();
        database.sql("""
                        select customer_id, view from deposit_account
                        where customer_id = any(:ids::text[])
                        order by customer_id for update
                        """).param("ids", text(ids, CustomerId::value)).query(row -> {
            String view = row.getString("view");
            views.put(
                    new CustomerId(row.getString("customer_id")), () -> ViewJson.read(view, DepositAccountView.class));
        });
        return views;
    }

    @Override
    public void write(Collection<DepositAccountView> views, List<Step<DepositAccountView>> steps) {
        database.sql("""
                        insert into deposit_account (customer_id, held_cents, credit_cents, currency, known_since,
                            version, view)
                        select * from unnest(:customer_id::text[], :held::bigint[], :credit::bigint[],
                            :currency::text[], :known_since::timestamptz[], :version::bigint[], :view::jsonb[])
                        on conflict (customer_id) do update set
                            held_cents = excluded.held_cents, credit_cents = excluded.credit_cents,
                            currency = excluded.currency, known_since = excluded.known_since,
                            version = excluded.version, view = excluded.view
                        """)
                .param("customer_id", text(views, DepositAccountView::customerId))
                .param("held", number(views, view -> view.heldAmount().cents()))
                .param("credit", number(views, view -> view.credit().cents()))
                .param("currency", text(views, view -> view.credit().currency()))
                .param("known_since", text(views, DepositAccountView::knownSince))
                .param("version", number(views, DepositAccountView::version))
                .param("view", text(views, ViewJson::write))
                .update();
        ledger.add(steps);
    }
}
