package consigne.imports.csv;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The first row of a file, which names its columns.
 *
 * @param names what the columns are called, in their order
 * @param text the row as it is written
 * @param bytes how many bytes of the file it takes
 */
public record HeaderRow(List<String> names, String text, long bytes) {

    /**
     * Takes the first row of a file for its header.
     *
     * @throws HeaderFault if there is none, or it cannot be read
     */
    public static HeaderRow of(@Nullable CsvRecord first) throws HeaderFault {
        return switch (first) {
            case null -> throw new HeaderFault("is empty");
            case CsvRecord.Unreadable unreadable -> throw new HeaderFault("has a header that " + unreadable.reason());
            case CsvRecord.Row row ->
                new HeaderRow(row.fields().stream().map(String::strip).toList(), row.text(), row.bytes());
        };
    }

    /**
     * Where a column stands; empty where it does not.
     *
     * @throws HeaderFault if it stands in more than one place
     */
    public OptionalInt place(String column) throws HeaderFault {
        int place = names.indexOf(column);
        if (place != names.lastIndexOf(column)) {
            throw new HeaderFault("has the column " + column + " more than once");
        }
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
