package consigne.query.exports;

import consigne.query.analytics.AnalyticsViews;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is exported.
 *
 * @param schema of the view
 * @param columns of the view, in order
 * @param after the rows after which position are wanted
 * @param last up to which
 * @param type of events, the one that is wanted
 */
record Export(
        String schema,
        String view,
        List<AnalyticsViews.Column> columns,
        @Nullable Long after,
        @Nullable Long last,
        @Nullable String type) {

    /** What a cell of a spreadsheet begins with that is computed instead of shown. */
    private static final String FORMULA = "e'^[=+@\\\\t\\\\r-]'";

    /** Whether rows say where they stand, so that an export can be resumed. */
    boolean hasPositions() {
        return has("position");
    }

    /** The query; columns and values are ours, or have a form that needs no quotes. */
    String query(ExportFormat format) {
        String conditions = Stream.of(
                        after == null ? "" : "position > " + after,
                        last == null ? "" : "position <= " + last,
                        type == null ? "" : "'" + type + "' in (type, event)")
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" and "));
        return "select " + selected(format) + " from " + schema + "." + view
                + (conditions.isEmpty() ? "" : " where " + conditions)
                + (hasPositions() ? " order by position" + (has("line") ? ", line" : "") : "");
    }

    private String selected(ExportFormat format) {
        return columns.stream()
                .map(column -> format == ExportFormat.CSV && column.type().equals("text")
                        ? shownAsText(column.name())
                        : quoted(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static String shownAsText(String column) {
        return "case when %1$s ~ %2$s then '''' || %1$s else %1$s end as %1$s".formatted(quoted(column), FORMULA);
    }

    private boolean has(String column) {
        return columns.stream().anyMatch(it -> it.name().equals(column));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
