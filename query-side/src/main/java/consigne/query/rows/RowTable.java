package consigne.query.rows;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of a read model: its columns, and what a row says in them. Each version of the read model has one of that
 * name.
 *
 * @param <R> what a row is made of
 */
public final class RowTable<R> {

    private final String name;
    private final List<RowColumn<R>> columns;
    private final String insert;
    private final String update;
    private final String instead;

    public RowTable(String name, List<RowColumn<R>> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        List<RowColumn<R>> updated =
                columns.stream().filter(RowColumn::isUpdated).toList();
        List<RowColumn<R>> keys = columns.stream().filter(RowColumn::isKey).toList();
        this.update = """
                update %%s o set %s
                from unnest(%s, :before::bigint[]) as n(%s, before)
                where %s and o.position = n.before
                """.formatted(
                        listed(updated.stream().filter(one -> !one.isKey()).toList(), RowColumn::inUpdate, ", "),
                        listed(updated, RowColumn::parameter, ", "),
                        listed(updated, one -> one.name, ", "),
                        listed(keys, RowColumn::inUpdate, " and "));
        this.insert = "insert into %%s (%s) select * from unnest(%s)"
                .formatted(names(), listed(columns, RowColumn::parameter, ", "));
        this.instead = " on conflict (%s) do update set %s"
                .formatted(
                        String.join(", ", key()),
                        listed(
                                columns.stream().filter(one -> !one.isKey()).toList(),
                                one -> one.name + " = excluded." + one.name,
                                ", "));
    }

    /** Its name, without that of a schema. */
    public String name() {
        return name;
    }

    /** Whether rows of it are ever changed, and so looked for. */
    public boolean isChanged() {
        return columns.stream().anyMatch(column -> column.isUpdated() && !column.isKey());
    }

    /** The names of the columns that tell one row from another. */
    public List<String> key() {
        return columns.stream().filter(RowColumn::isKey).map(one -> one.name).toList();
    }

    List<RowColumn<R>> columns() {
        return columns;
    }

    /** An update of the rows that stand at the positions {@code :before}; the name of the table goes in. */
    String update() {
        return update;
    }

    /** What ends an insert that puts rows in the place of others. */
    String instead() {
        return instead;
    }

    /** The names of all columns, in order. */
    public List<String> columnNames() {
        return columns.stream().map(one -> one.name).toList();
    }

    /** A row of all columns that the database can hash and compare, of what is called so in a query. */
    public String comparable(String rows) {
        return "row(" + listed(columns, column -> rows + "." + column.comparable(), ", ") + ")";
    }

    /** An insert of rows; the name of the table goes in. */
    String insert() {
        return insert;
    }

    String names() {
        return String.join(", ", columnNames());
    }

    private static <R> String listed(
            List<RowColumn<R>> columns, Function<RowColumn<R>, String> written, String between) {
        return columns.stream().map(written).collect(Collectors.joining(between));
    }
}
