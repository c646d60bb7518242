package consigne.query.rows;

import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A component of a view's record, read as fast as by its accessor: it is asked of every view that is written. */
record ViewComponent<V extends Record>(String name, Function<V, @Nullable Object> accessor) {

    static <V extends Record> List<ViewComponent<V>> of(Class<V> view) {
        return Arrays.stream(view.getRecordComponents())
                .map(component -> new ViewComponent<V>(component.getName(), accessor(component)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <V> Function<V, @Nullable Object> accessor(RecordComponent component) {
        try {
            return MethodHandleProxies.asInterfaceInstance(
                    Function.class, MethodHandles.publicLookup().unreflect(component.getAccessor()));
        } catch (IllegalAccessException hidden) {
            throw new IllegalArgumentException(component + " is not public", hidden);
        }
    }

    @Nullable
    Object of(V view) {
        return accessor.apply(view);
    }
}
