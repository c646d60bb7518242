package consigne.query.rows;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Columns of many rows, as the arrays that {@code unnest} takes. */
public final class Column {

    private Column() {}

    /** A column of text, or of what the database reads from text. */
    public static <R> @Nullable String[] text(Collection<R> rows, Function<R, @Nullable Object> value) {
        return rows.stream()
                .map(row -> {
                    Object given = value.apply(row);
                    return given == null ? null : given.toString();
                })
                .toArray(String[]::new);
    }

    /** A column of whole numbers. */
    public static <R> long[] number(Collection<R> rows, ToLongFunction<R> value) {
        return rows.stream().mapToLong(value).toArray();
    }
}
