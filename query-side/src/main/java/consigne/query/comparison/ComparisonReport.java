package consigne.query.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What two versions of a read model have in common, at one position, and what not.
 *
 * @param position of the last event that both have taken
 * @param equal whether all rows of all tables are
 * @param tables table by table
 */
public record ComparisonReport(long position, boolean equal, List<Table> tables) {

    /** The same with other samples of each table. */
    public ComparisonReport withSamples(Function<Table, List<Row>> samples) {
        return new ComparisonReport(
                position,
                equal,
                tables.stream().map(table -> table.with(samples.apply(table))).toList());
    }

    /**
     * A table.
     *
     * @param table its name
     * @param equal how many rows are the same
     * @param different how many have the same key and differ
     * @param onlyInService how many are only in the version in service
     * @param onlyBeside how many are only in the other version
     * @param hashInService over all rows of the version in service
     * @param hashBeside over all rows of the other version
     * @param samples some of the rows that are not the same, at most twenty
     */
    public record Table(
            String table,
            long equal,
            long different,
            long onlyInService,
            long onlyBeside,
            String hashInService,
            String hashBeside,
            List<Row> samples) {

        Table with(List<Row> others) {
            return new Table(
                    table, equal, different, onlyInService, onlyBeside, hashInService, hashBeside, List.copyOf(others));
        }

        boolean isEqual() {
            return different == 0 && onlyInService == 0 && onlyBeside == 0;
        }
    }

    /**
     * A row that is not the same.
     *
     * @param key what the row is found by
     * @param fields those that differ; all of them where there is only one of the two rows
     * @param events the last ones that gave one of these fields another value in either version, at most five; nothing
     *     where that is not known of rows of this kind
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            Map<String, Object> key,
            List<Field> fields,
            @Nullable List<Touch> events) {}

    /**
     * What an event did to the fields that differ.
     *
     * @param position where it stands among all events
     * @param event what happened
     * @param eventId its id
     * @param fields those of them that it gave another value
     */
    public record Touch(long position, String event, String eventId, List<String> fields) {}

    /**
     * A field that differs.
     *
     * @param field where it is in the row, as a JSON pointer: its column, and the way into what is JSON there
     * @param inService what it says in the version in service
     * @param beside what it says in the other version
     */
    public record Field(
            String field,
            @Nullable Object inService,
            @Nullable Object beside) {}
}
