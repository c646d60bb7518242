package consigne.query.folding;

import consigne.query.rows.RowTable;
import java.util.List;
import java.util.function.Function;

/**
 * Rows that each step of a view adds, such as the entries of a ledger.
 *
 * @param table where they go
 * @param of what a step adds
 */
public record StepRows<V, R>(RowTable<R> table, Function<Evolved<V>, List<R>> of) {

    /** Where steps add nothing. */
    public static <V> StepRows<V, Object> none() {
        return new StepRows<>(new RowTable<>("", List.of()), _ -> List.of());
    }
}
