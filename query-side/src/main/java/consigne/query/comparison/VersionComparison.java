package consigne.query.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import consigne.query.comparison.ComparisonReport.Field;
import consigne.query.comparison.ComparisonReport.Row;
import consigne.query.comparison.ComparisonReport.Table;
import consigne.query.fields.ViewFields;
import consigne.query.rows.RowTable;
import consigne.query.rows.VersionTables;
import consigne.query.rows.ViewJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds the rows of two versions against each other, in the database. All that it sees is of one moment if the current
 * transaction sees one. Versions with as many rows and the same hash over all of them (64 bits a row, exclusive or) are
 * the same; where they are not, rows are compared field by field, JSON as it is written.
 */
public final class VersionComparison {

    private static final int MOST_SAMPLES = 20;

    /** What a row holds, its JSON included. */
    public static final ViewFields FIELDS = new ViewFields(Map.of(), Set.of());

    private final VersionTables inService;
    private final VersionTables beside;

    public VersionComparison(VersionTables inService, VersionTables beside) {
        this.inService = inService;
        this.beside = beside;
    }

    /** Compares all rows of some tables. */
    public ComparisonReport of(List<RowTable<?>> tables, long position) {
        return of(tables, List.of(), List.of(), position);
    }

    /**
     * Compares the rows in which some columns hold something.
     *
     * @param values what the columns hold, as text
     */
    public ComparisonReport ofThing(
            List<RowTable<?>> tables, List<String> columns, List<String> values, long position) {
        return of(tables, columns, values, position);
    }

    private ComparisonReport of(List<RowTable<?>> tables, List<String> columns, List<String> values, long position) {
        List<Table> compared = tables.stream()
                .map(table -> compared(table, new Side(table, columns, values)))
                .toList();
        return new ComparisonReport(position, compared.stream().allMatch(Table::isEqual), compared);
    }

    /** Which rows of a table are compared. */
    private record Side(RowTable<?> table, List<String> columns, List<String> values) {

        String in(VersionTables tables) {
            String selected =
                    "select %s from %s".formatted(String.join(", ", table.columnNames()), tables.of(table.name()));
            return columns.isEmpty() ? selected : selected + " where " + VersionTables.holding(columns);
        }

        /** What the two sides are asked with. */
        List<String> parameters() {
            return Stream.concat(values.stream(), values.stream()).toList();
        }
    }

    /** All rows of one side. */
    private record Whole(long rows, String hash) {}

    private Table compared(RowTable<?> table, Side side) {
        Whole one = whole(table, side, inService);
        Whole other = whole(table, side, beside);
        return one.equals(other)
                ? new Table(table.name(), one.rows(), 0, 0, 0, one.hash(), other.hash(), List.of())
                : different(table, side, one, other);
    }

    private Whole whole(RowTable<?> table, Side side, VersionTables tables) {
        return database()
                .sql("""
                        select count(*) as rows, to_hex(coalesce(bit_xor(hash_record_extended(%s, 0)), 0)) as hash
                        from (%s) as one""".formatted(table.comparable("one"), side.in(tables)))
                .params(side.values())
                .query((row, _) -> new Whole(row.getLong("rows"), row.getString("hash")))
                .single();
    }

    private Table different(RowTable<?> table, Side side, Whole one, Whole other) {
        String key = table.key().getFirst();
        List<Row> samples = samples(table, side);
        return database()
                .sql("""
                        select count(*) filter (where %1$s) as equal,
                            count(*) filter (where one.%2$s = other.%2$s and not %1$s) as different,
                            count(*) filter (where other.%2$s is null) as only_in_service,
                            count(*) filter (where one.%2$s is null) as only_beside
                        from %3$s""".formatted(same(table), key, both(table, side)))
                .params(side.parameters())
                .query((row, _) -> new Table(
                        table.name(),
                        row.getLong("equal"),
                        row.getLong("different"),
                        row.getLong("only_in_service"),
                        row.getLong("only_beside"),
                        one.hash(),
                        other.hash(),
                        samples))
                .single();
    }

    /** That a row says the same on both sides; none that is missing on one of them does, since keys are never null. */
    private static String same(RowTable<?> table) {
        return "(%s is not distinct from %s)".formatted(table.comparable("one"), table.comparable("other"));
    }

    private List<Row> samples(RowTable<?> table, Side side) {
        return database()
                .sql("select row_to_json(one) as one, row_to_json(other) as other from " + both(table, side)
                        + " where not " + same(table) + " limit " + MOST_SAMPLES)
                .params(side.parameters())
                .query((row, _) -> sample(table, object(row.getString("one")), object(row.getString("other"))))
                .list();
    }

    /** Rows of the columns that every version has, side by side. */
    private String both(RowTable<?> table, Side side) {
        String sameKey = table.key().stream()
                .map(key -> "one.%1$s = other.%1$s".formatted(key))
                .collect(Collectors.joining(" and "));
        return "(%s) as one full join (%s) as other on %s".formatted(side.in(inService), side.in(beside), sameKey);
    }

    private JdbcClient database() {
        return inService.database();
    }

    private static Row sample(
            RowTable<?> table, @Nullable Map<String, Object> one, @Nullable Map<String, Object> other) {
        Map<String, Object> there = Objects.requireNonNull(one == null ? other : one);
        Map<String, Object> key = new LinkedHashMap<>();
        table.key().forEach(column -> key.put(column, there.get(column)));
        List<Field> fields = FIELDS.differences(tree(one), tree(other)).stream()
                .map(it -> new Field(it.field(), ViewFields.plain(it.before()), ViewFields.plain(it.after())))
                .toList();
        return new Row(key, fields, null);
    }

    private static JsonNode tree(@Nullable Map<String, Object> row) {
        return row == null ? ViewFields.NOTHING : ViewFields.tree(row);
    }

    private static @Nullable Map<String, Object> object(@Nullable String json) {
        return json == null ? null : ViewJson.object(json);
    }
}
