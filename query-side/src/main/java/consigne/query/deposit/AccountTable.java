package consigne.query.deposit;

import static consigne.query.folding.Column.number;
import static consigne.query.folding.Column.text;

import consigne.api.CustomerId;
import consigne.api.deposit.DepositAccountView;
import consigne.query.folding.Change;
import consigne.query.folding.Kept;
import consigne.query.folding.Step;
import consigne.query.folding.Table;
import consigne.query.folding.ViewJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Keeps the accounts, and with each step the entries that it makes in the ledger. */
record AccountTable(JdbcClient database, LedgerTable ledger) implements Table<CustomerId, DepositAccountView> {

    private static final String COLUMNS = """
            unnest(:customer_id::text[], :held::bigint[], :credit::bigint[], :currency::text[],
                :known_since::timestamptz[], :version::bigint[], :position::bigint[], :view::json[]""";

    @Override
    public Map<CustomerId, Supplier<Kept<DepositAccountView>>> load(Collection<CustomerId> ids) {
        Map<CustomerId, Supplier<Kept<DepositAccountView>>> views = new HashMap<>();
        database.sql("""
                        select customer_id, position, view from deposit_account
                        where customer_id = any(:ids::text[])
                        order by customer_id for update
                        """).param("ids", text(ids, CustomerId::value)).query(row -> {
            long position = row.getLong("position");
            String view = row.getString("view");
            views.put(
                    new CustomerId(row.getString("customer_id")),
                    () -> new Kept<>(ViewJson.read(view, DepositAccountView.class), position));
        });
        return views;
    }

    @Override
    public void insert(List<Kept<DepositAccountView>> views) {
        columns(
                        database.sql("insert into deposit_account (customer_id, held_cents, credit_cents, currency,"
                                + " known_since, version, position, view) select * from " + COLUMNS + ")"),
                        views)
                .update();
    }

    @Override
    public int update(List<Change<DepositAccountView>> changes) {
        return columns(
                        database.sql("update deposit_account a set held_cents = n.held, credit_cents = n.credit,"
                                + " currency = n.currency, known_since = n.known_since, version = n.version,"
                                + " position = n.position, view = n.view from " + COLUMNS + """
                                , :before::bigint[])
                                as n(customer_id, held, credit, currency, known_since, version, position, view, before)
                                where a.customer_id = n.customer_id and a.position = n.before
                                """),
                        changes.stream().map(Change::after).toList())
                .param("before", number(changes, change -> change.before().position()))
                .update();
    }

    private static StatementSpec columns(StatementSpec statement, List<Kept<DepositAccountView>> views) {
        return statement
                .param("customer_id", text(views, it -> it.view().customerId()))
                .param("held", number(views, it -> it.view().heldAmount().cents()))
                .param("credit", number(views, it -> it.view().credit().cents()))
                .param("currency", text(views, it -> it.view().credit().currency()))
                .param("known_since", text(views, it -> it.view().knownSince()))
                .param("version", number(views, it -> it.view().version()))
                .param("position", number(views, Kept::position))
                .param("view", text(views, it -> ViewJson.write(it.view())));
    }

    @Override
    public void record(List<Step<DepositAccountView>> steps) {
        ledger.add(steps);
    }
}
