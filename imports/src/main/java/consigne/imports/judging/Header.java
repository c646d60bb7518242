package consigne.imports.judging;

import consigne.imports.csv.CsvRecord;
import consigne.imports.mapping.Columns;
import java.util.ArrayList;
import java.util.List;

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
    public static Header of(CsvRecord first, Columns columns, char separator) throws HeaderFault {
        return switch (first) {
            case CsvRecord.Unreadable unreadable -> throw new HeaderFault("has a header that " + unreadable.reason());
            case CsvRecord.Row row -> of(row, wanted(columns), separator);
        };
    }

    private static Header of(CsvRecord.Row row, List<String> wanted, char separator) throws HeaderFault {
        List<String> names = row.fields().stream().map(String::strip).toList();
        List<Integer> places = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String column : wanted) {
            int place = names.indexOf(column);
            if (place < 0) {
                missing.add(column);
            } else if (place != names.lastIndexOf(column)) {
                throw new HeaderFault("has the column " + column + " more than once");
            }
            places.add(place);
        }
        if (!missing.isEmpty()) {
            throw new HeaderFault("lacks the columns " + String.join(", ", missing)
                    + Separators.hint(row.text(), missing, separator));
        }
        return new Header(row.bytes(), names.size(), List.copyOf(places));
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
