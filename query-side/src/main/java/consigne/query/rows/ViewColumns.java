package consigne.query.rows;

import consigne.query.folding.FoldedBatch;
import consigne.query.folding.Replaced;
import consigne.query.folding.StoredView;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The columns of a table that views are written to. Besides these it has {@code position}, of the last event that has
 * changed a row; a row is only ever replaced where it stands at the position that its successor follows from.
 */
public final class ViewColumns<V> {

    private final List<ViewColumn<V>> all;
    private final List<ViewColumn<V>> updated;
    private final String insert;
    private final String update;

    public ViewColumns(String table, List<ViewColumn<V>> columns) {
        all = List.copyOf(columns);
        updated = all.stream().filter(ViewColumn::isUpdated).toList();
        List<ViewColumn<V>> keys = updated.stream().filter(ViewColumn::isKey).toList();
        List<ViewColumn<V>> set = updated.stream().filter(one -> !one.isKey()).toList();
        insert = "insert into %s (%s, position) select * from unnest(%s, :position::bigint[])"
                .formatted(table, listed(all, one -> one.name, ", "), listed(all, ViewColumn::parameter, ", "));
        update = """
                update %s o set %s, position = n.position
                from unnest(%s, :position::bigint[], :before::bigint[]) as n(%s, position, before)
                where %s and o.position = n.before
                """.formatted(
                        table,
                        listed(set, ViewColumn::inUpdate, ", "),
                        listed(updated, ViewColumn::parameter, ", "),
                        listed(updated, one -> one.name, ", "),
                        listed(keys, ViewColumn::inUpdate, " and "));
    }

    private static <V> String listed(
            List<ViewColumn<V>> columns, Function<ViewColumn<V>, String> written, String between) {
        return columns.stream().map(written).collect(Collectors.joining(between));
    }

    /**
     * Writes views that begin or change.
     *
     * @throws OptimisticLockingFailureException if one that changes does not stand where it is said to stand
     */
    public void write(JdbcClient database, FoldedBatch<V> batch) {
        if (!batch.begun().isEmpty()) {
            insert(database, batch.begun());
        }
        int changed = batch.replaced().size();
        if (changed > 0 && update(database, batch.replaced()) < changed) {
            throw new OptimisticLockingFailureException("others have changed some of " + changed + " views");
        }
    }

    private void insert(JdbcClient database, List<StoredView<V>> begun) {
        write(database, insert, all, begun).update();
    }

    private int update(JdbcClient database, List<Replaced<V>> changes) {
        return write(
                        database,
                        update,
                        updated,
                        changes.stream().map(Replaced::after).toList())
                .param(
                        "before",
                        Column.number(changes, change -> change.before().position()))
                .update();
    }

    private static <V> StatementSpec write(
            JdbcClient database, String sql, List<ViewColumn<V>> columns, List<StoredView<V>> rows) {
        StatementSpec statement = database.sql(sql).param("position", Column.number(rows, StoredView::position));
        List<V> views = rows.stream().map(StoredView::view).toList();
        columns.forEach(column -> statement.param(column.name, column.values.apply(views)));
        return statement;
    }
}
