package consigne.query.rows;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A column of a table that views are written to, see {@link ViewColumns}. */
public final class ViewColumn<V> {

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

    final String name;
    private final String type;
    private final Update update;

    /** Of many views, as the array that {@code unnest} takes. */
    final Function<List<V>, Object> values;

    private ViewColumn(String name, String type, Update update, Function<List<V>, Object> values) {
        this.name = name;
        this.type = type;
        this.update = update;
        this.values = values;
    }

    /** What a row is found by. */
    public static <V> ViewColumn<V> key(String name, String type, Function<V, ? extends @Nullable Object> value) {
        return new ViewColumn<>(name, type, Update.FIND, views -> Column.text(views, value::apply));
    }

    /** What is written with the first view of a thing, and never changes. */
    public static <V> ViewColumn<V> fixed(String name, String type, Function<V, ? extends @Nullable Object> value) {
        return new ViewColumn<>(name, type, Update.NONE, views -> Column.text(views, value::apply));
    }

    /** What any event may change. */
    public static <V> ViewColumn<V> changing(String name, String type, Function<V, ? extends @Nullable Object> value) {
        return new ViewColumn<>(name, type, Update.SET, views -> Column.text(views, value::apply));
    }

    /** A whole number that any event may change. */
    public static <V> ViewColumn<V> number(String name, ToLongFunction<V> value) {
        return new ViewColumn<>(name, "bigint", Update.SET, views -> Column.number(views, value));
    }

    String parameter() {
        return ":" + name + "::" + type + "[]";
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
