package consigne.imports.mapping;

import consigne.imports.csv.CsvRecord;
import java.util.ArrayList;
import java.util.List;

/** Where in a row each of the columns stands. */
public final class Header {

    private final int width;
    private final List<Integer> places;

    private Header(int width, List<Integer> places) {
        this.width = width;
        this.places = places;
    }

    /**
     * Finds the columns of a mapping in the first row of a file.
     *
     * @throws HeaderFault if one is missing, or there twice
     */
    public static Header of(CsvRecord first, Mapping.Columns columns) throws HeaderFault {
        return switch (first) {
            case CsvRecord.Unreadable unreadable -> throw new HeaderFault("has a header that " + unreadable.reason());
            case CsvRecord.Row row ->
                of(row.fields().stream().map(String::strip).toList(), columns);
        };
    }

    private static Header of(List<String> names, Mapping.Columns columns) throws HeaderFault {
        List<Integer> places = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String wanted : List.of(
                columns.invoice(),
                columns.sku(),
                columns.description(),
                columns.quantity(),
                columns.time(),
                columns.unitPrice(),
                columns.customer())) {
            int place = names.indexOf(wanted);
            if (place < 0) {
                missing.add(wanted);
            } else if (place != names.lastIndexOf(wanted)) {
                throw new HeaderFault("has the column " + wanted + " more than once");
            }
            places.add(place);
        }
        if (!missing.isEmpty()) {
            throw new HeaderFault("lacks the columns " + String.join(", ", missing));
        }
        return new Header(names.size(), List.copyOf(places));
    }

    int width() {
        return width;
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

    String unitPrice(List<String> fields) {
        return field(fields, 5);
    }

    String customer(List<String> fields) {
        return field(fields, 6);
    }

    private String field(List<String> fields, int column) {
        return fields.get(places.get(column)).strip();
    }
}
