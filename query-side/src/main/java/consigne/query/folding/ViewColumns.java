package consigne.query.folding;

import consigne.query.rows.RowColumn;
import consigne.query.rows.RowTable;
import consigne.query.rows.VersionTables;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The columns of a table that views are written to. Besides these it has {@code position}, of the last event that has
 * changed a row; a row is only ever replaced where it stands at the position that its successor follows from.
 */
public final class ViewColumns<V> {

    private final RowTable<StoredView<V>> table;

    public ViewColumns(String table, List<RowColumn<V>> columns) {
        this.table = new RowTable<>(
                table,
                Stream.concat(
                                columns.stream().map(column -> column.within(StoredView<V>::view)),
                                Stream.of(RowColumn.number("position", StoredView<V>::position)))
                        .toList());
    }

    /** The table; a row of it is a view as it is kept. */
    public RowTable<StoredView<V>> table() {
        return table;
    }

    /**
     * Writes views that begin or change.
     *
     * @throws OptimisticLockingFailureException if one that changes does not stand where it is said to stand
     */
    public void write(VersionTables tables, FoldedBatch<V> batch) {
        tables.insert(table, batch.begun());
        List<Replaced<V>> changes = batch.replaced();
        int replaced = tables.replace(
                table,
                changes.stream().map(Replaced::after).toList(),
                changes.stream().mapToLong(change -> change.before().position()).toArray());
        if (replaced < changes.size()) {
            throw new OptimisticLockingFailureException("others have changed some of " + changes.size() + " views");
        }
    }
}
