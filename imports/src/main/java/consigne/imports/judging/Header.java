package consigne.imports.judging;

import consigne.imports.csv.CsvRecord;
import consigne.imports.csv.HeaderFault;
import consigne.imports.csv.HeaderRow;
import consigne.imports.csv.Separators;
import consigne.imports.mapping.Columns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a row each of the columns stands. */
public final class Header {

    private final long bytes;
    private final int width;
    private final List<Integer> places;

    private Header(long bytes, int width, List<Integer> places) {
        this.bytes = bytes;
        this.width = width;
        this.places = places;
    }

    /**
     * Finds the columns of a mapping in the first row of a file.
     *
     * @throws HeaderFault if one is missing, or there twice
     */
    public static Header of(@Nullable CsvRecord first, Columns columns, char separator) throws HeaderFault {
        HeaderRow row = HeaderRow.of(first);
        List<Integer> places = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String column : wanted(columns)) {
            row.place(column).ifPresentOrElse(places::add, () -> missing.add(column));
        }
        if (!missing.isEmpty()) {
            throw new HeaderFault("lacks the columns " + String.join(", ", missing)
                    + Separators.hint(row.text(), missing, separator));
        }
        return new Header(row.bytes(), row.names().size(), List.copyOf(places));
    }

    private static List<String> wanted(Columns columns) {
        return List.of(
                columns.invoice(),
                columns.sku(),
                columns.description(),
                columns.quantity(),
                columns.time(),
                columns.amount(),
                columns.customer());
    }

    /** How many bytes of the file it takes. */
    public long bytes() {
        return bytes;
    }

    int width() {
        return width;
    }

    int invoicePlace() {
        return places.getFirst();
    }

    String invoice(List<String> fields) {
        return field(fields, 0);
    }

    String sku(List<String> fields) {
        return field(fields, 1);
    }

    String description(List<String> fields) {
        return field(fields, 2);
    }

    String quantity(List<String> fields) {
        return field(fields, 3);
    }

    String time(List<String> fields) {
        return field(fields, 4);
    }

    /** The price of one unit, or the line's total. */
    String amount(List<String> fields) {
        return field(fields, 5);
    }

    String customer(List<String> fields) {
        return field(fields, 6);
    }

    private String field(List<String> fields, int column) {
        return fields.get(places.get(column)).strip();
    }
}
