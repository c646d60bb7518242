package consigne.imports.products.rows;

import consigne.imports.csv.HeaderFault;
import consigne.imports.csv.HeaderRow;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where in a row each of the columns stands.
 *
 * @param width how many there are
 * @param bytes how many bytes of the file the header takes
 */
record ProductHeader(Map<ProductColumn, Integer> places, int width, long bytes) {

    /**
     * Finds the columns in the first row of a file.
     *
     * @throws HeaderFault if one is missing, there twice, or none that a file of products has
     */
    static ProductHeader of(HeaderRow row) throws HeaderFault {
        Map<ProductColumn, Integer> places = new EnumMap<>(ProductColumn.class);
        for (int place = 0; place < row.names().size(); place++) {
            String name = row.names().get(place);
            ProductColumn column = ProductColumn.named(name)
                    .orElseThrow(() -> new HeaderFault(
                            "has the column " + excerpt(name) + "; there may be " + labels(ProductColumn.values())));
            if (places.put(column, place) != null) {
                throw new HeaderFault("has the column " + column.label() + " more than once");
            }
        }
        ProductColumn[] missing = Arrays.stream(ProductColumn.values())
                .filter(column -> column.isRequired() && !places.containsKey(column))
                .toArray(ProductColumn[]::new);
        if (missing.length > 0) {
            throw new HeaderFault("lacks the columns " + labels(missing));
        }
        return new ProductHeader(places, row.names().size(), row.bytes());
    }

    /** What stands in a column; nothing where the file does not have it. */
    String field(List<String> fields, ProductColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : fields.get(place).strip();
    }

    private static String labels(ProductColumn[] columns) {
        return Arrays.stream(columns).map(ProductColumn::label).collect(Collectors.joining(", "));
    }

    private static String excerpt(String name) {
        String shown = name.isEmpty() ? "without a name" : name;
        return shown.substring(0, Math.min(shown.length(), 40));
    }
}
