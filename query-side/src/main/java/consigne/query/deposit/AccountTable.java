package consigne.query.deposit;

import static consigne.query.rows.Column.text;
import static consigne.query.rows.RowColumn.changing;
import static consigne.query.rows.RowColumn.key;
import static consigne.query.rows.RowColumn.number;

import consigne.api.CustomerId;
import consigne.api.deposit.DepositAccountView;
import consigne.query.folding.FoldedBatch;
import consigne.query.folding.StoredView;
import consigne.query.folding.ViewColumns;
import consigne.query.folding.ViewTable;
import consigne.query.rows.RowColumn;
import consigne.query.rows.VersionTables;
import consigne.query.rows.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps the accounts.
 *
 * @param <V> what is kept of an account
 * @param read reads one from its row
 */
record AccountTable<V>(VersionTables tables, ViewColumns<V> columns, RowReader<V> read)
        implements ViewTable<CustomerId, V> {

    private static final List<RowColumn<DepositAccountView>> SHOWN = List.of(
            key("customer_id", "text", DepositAccountView::customerId),
            number("held_cents", view -> view.heldAmount().cents()),
            number("credit_cents", view -> view.credit().cents()),
            changing("currency", "text", view -> view.credit().currency()),
            changing("known_since", "timestamptz", DepositAccountView::knownSince),
            number("version", DepositAccountView::version),
            changing("view", "json", ViewJson::write));

    static final ViewColumns<DepositAccountView> COLUMNS = new ViewColumns<>("deposit_account", SHOWN);

    private static final ViewColumns<Repriced> REPRICED = new ViewColumns<>(
            "deposit_account",
            Stream.concat(
                            SHOWN.stream().map(column -> column.<Repriced>within(Repriced::shown)),
                            Stream.of(RowColumn.<Repriced>changing(
                                    "usual_view", "json", it -> ViewJson.write(it.usual()))))
                    .toList());

    static AccountTable<DepositAccountView> usual(VersionTables tables) {
        return new AccountTable<>(tables, COLUMNS, row -> view(row.getString("view")));
    }

    static AccountTable<Repriced> repriced(VersionTables tables) {
        return new AccountTable<>(tables, REPRICED, row -> {
            String usual = row.getString("usual_view");
            String shown = row.getString("view");
            return () -> new Repriced(view(usual).get(), view(shown).get());
        });
    }

    /** Reads a row, and what it says when that is asked for. */
    interface RowReader<V> {
        Supplier<V> read(ResultSet row) throws SQLException;
    }

    private static Supplier<DepositAccountView> view(String json) {
        return () -> ViewJson.read(json, DepositAccountView.class);
    }

    @Override
    public Map<CustomerId, Supplier<StoredView<V>>> load(Collection<CustomerId> ids) {
        Map<CustomerId, Supplier<StoredView<V>>> views = new HashMap<>();
        tables.database()
                .sql("""
                        select * from %s where customer_id = any(:ids::text[]) order by customer_id for update
                        """.formatted(tables.of("deposit_account")))
                .param("ids", text(ids, CustomerId::value))
                .query(row -> {
                    long position = row.getLong("position");
                    Supplier<V> view = read.read(row);
                    views.put(
                            new CustomerId(row.getString("customer_id")), () -> new StoredView<>(view.get(), position));
                });
        return views;
    }

    @Override
    public void write(FoldedBatch<V> batch) {
        columns.write(tables, batch);
    }
}
