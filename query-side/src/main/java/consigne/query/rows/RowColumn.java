package consigne.query.rows;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and what a row says in it.
 *
 * @param <R> what a row is made of
 */
public final class RowColumn<R> {

    /** How an update uses it, from the new row {@code n} and the old row {@code o}; none never does. */
    private enum Update {
        NONE(""),
        FIND("o.%1$s = n.%1$s"),
        SET("%1$s = n.%1$s");

        private final String written;

        Update(String written) {
            this.written = written;
        }
    }

    /** The database does not know of two of these whether they are equal, or cannot hash them. */
    private static final Set<String> INCOMPARABLE = Set.of("json", "tsvector");

    final String name;
    private final String type;
    private final Update update;
    private final Function<R, ? extends @Nullable Object> value;

    /** Of many rows, as the array that {@code unnest} takes. */
    private final Function<List<R>, Object> values;

    private RowColumn(
            String name,
            String type,
            Update update,
            Function<R, ? extends @Nullable Object> value,
            Function<List<R>, Object> values) {
        this.name = name;
        this.type = type;
        this.update = update;
        this.value = value;
        this.values = values;
    }

    private static <R> RowColumn<R> text(
            String name, String type, Update update, Function<R, ? extends @Nullable Object> value) {
        return new RowColumn<>(name, type, update, value, rows -> Column.text(rows, value::apply));
    }

    private static <R> RowColumn<R> number(String name, Update update, ToLongFunction<R> value) {
        return new RowColumn<>(name, "bigint", update, value::applyAsLong, rows -> Column.number(rows, value));
    }

    /** What a row is found by. */
    public static <R> RowColumn<R> key(String name, String type, Function<R, ? extends @Nullable Object> value) {
        return text(name, type, Update.FIND, value);
    }

    /** A whole number that a row is found by. */
    public static <R> RowColumn<R> key(String name, ToLongFunction<R> value) {
        return number(name, Update.FIND, value);
    }

    /** What is written with the first row of a thing, and never changes. */
    public static <R> RowColumn<R> fixed(String name, String type, Function<R, ? extends @Nullable Object> value) {
        return text(name, type, Update.NONE, value);
    }

    /** A whole number that never changes. */
    public static <R> RowColumn<R> fixed(String name, ToLongFunction<R> value) {
        return number(name, Update.NONE, value);
    }

    /** What any event may change. */
    public static <R> RowColumn<R> changing(String name, String type, Function<R, ? extends @Nullable Object> value) {
        return text(name, type, Update.SET, value);
    }

    /** A whole number that any event may change. */
    public static <R> RowColumn<R> number(String name, ToLongFunction<R> value) {
        return number(name, Update.SET, value);
    }

    /** The same column of rows that are made of more. */
    public <S> RowColumn<S> within(Function<S, R> row) {
        return new RowColumn<>(
                name,
                type,
                update,
                given -> value.apply(row.apply(given)),
                rows -> values.apply(rows.stream().map(row).toList()));
    }

    Object valuesOf(List<R> rows) {
        return values.apply(rows);
    }

    @Nullable
    String textOf(R row) {
        Object given = value.apply(row);
        return given == null ? null : given.toString();
    }

    String parameter() {
        return ":" + name + "::" + type + "[]";
    }

    /** As that by which the database tells equal values from others. */
    String comparable() {
        return INCOMPARABLE.contains(type) ? name + "::text" : name;
    }

    boolean isUpdated() {
        return update != Update.NONE;
    }

    boolean isKey() {
        return update == Update.FIND;
    }

    /** Its part of the condition of an update if it is a key, else of what is set. */
    String inUpdate() {
        return update.written.formatted(name);
    }
}
