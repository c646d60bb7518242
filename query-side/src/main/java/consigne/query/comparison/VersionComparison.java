package consigne.query.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import consigne.query.comparison.ComparisonReport.Field;
import consigne.query.comparison.ComparisonReport.Row;
import consigne.query.comparison.ComparisonReport.Table;
import consigne.query.fields.ViewFields;
import consigne.query.rows.RowTable;
import consigne.query.rows.VersionTables;
import consigne.query.rows.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of two versions against each other, in the database and byte by byte. All that it sees is of one
 * moment if the current transaction sees one.
 */
public final class VersionComparison {

    private static final int MOST_SAMPLES = 20;

    /** What a row holds, its JSON included. */
    private static final ViewFields FIELDS = new ViewFields(Map.of(), Set.of());

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

    private Table compared(RowTable<?> table, Side side) {
        Table counted = inService
                .database()
                .sql("""
                        select count(*) filter (where one *= other) as equal,
                            count(*) filter (where one.%1$s is null) as only_beside,
                            count(*) filter (where other.%1$s is null) as only_in_service,
                            count(*) as all,
                            to_hex(coalesce(bit_xor(hashtextextended(one::text, 0)), 0)) as hash_in_service,
                            to_hex(coalesce(bit_xor(hashtextextended(other::text, 0)), 0)) as hash_beside
                        from %2$s""".formatted(table.key().getFirst(), both(table, side)))
                .params(side.parameters())
                .query((row, _) -> counted(table, row))
                .single();
        return counted.isEqual() ? counted : with(counted, samples(table, side));
    }

    private static Table counted(RowTable<?> table, ResultSet row) throws SQLException {
        long equal = row.getLong("equal");
        long onlyInService = row.getLong("only_in_service");
        long onlyBeside = row.getLong("only_beside");
        return new Table(
                table.name(),
                equal,
                row.getLong("all") - equal - onlyInService - onlyBeside,
                onlyInService,
                onlyBeside,
                row.getString("hash_in_service"),
                row.getString("hash_beside"),
                List.of());
    }

    private static Table with(Table counted, List<Row> samples) {
        return new Table(
                counted.table(),
                counted.equal(),
                counted.different(),
                counted.onlyInService(),
                counted.onlyBeside(),
                counted.hashInService(),
                counted.hashBeside(),
                samples);
    }

    private List<Row> samples(RowTable<?> table, Side side) {
        return inService
                .database()
                .sql("select row_to_json(one) as one, row_to_json(other) as other from " + both(table, side)
                        + " where one is null or other is null or one *<> other limit " + MOST_SAMPLES)
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

    private static Row sample(
            RowTable<?> table, @Nullable Map<String, Object> one, @Nullable Map<String, Object> other) {
        Map<String, Object> there = Objects.requireNonNull(one == null ? other : one);
        Map<String, Object> key = new LinkedHashMap<>();
        table.key().forEach(column -> key.put(column, there.get(column)));
        List<Field> fields = FIELDS.differences(tree(one), tree(other)).stream()
                .map(it -> new Field(it.field(), ViewFields.plain(it.before()), ViewFields.plain(it.after())))
                .toList();
        return new Row(key, fields);
    }

    private static JsonNode tree(@Nullable Map<String, Object> row) {
        return row == null ? ViewFields.NOTHING : ViewFields.tree(row);
    }

    private static @Nullable Map<String, Object> object(@Nullable String json) {
        return json == null ? null : ViewJson.object(json);
    }
}
