package consigne.imports.products.rows;

import java.util.Arrays;
import java.util.Optional;

/** The columns that a file of products may have, called as in the rest of the interface. */
enum ProductColumn {
    SKU("sku", true),
    NAME("name", true),
    UNIT_PRICE("unitPrice", true),
    VAT_PERCENT("vatPercent", true),
    CURRENCY("currency", false),
    CONTAINER("container", false),
    CONTAINERS_PER_UNIT("containersPerUnit", false),
    EAN("ean", false),
    ON_HAND("onHand", false),
    DEPOT("depot", false);

    private final String label;
    private final boolean required;

    ProductColumn(String label, boolean required) {
        this.label = label;
        this.required = required;
    }

    /** The column that a header calls so, in whatever case, and in one word or several. */
    static Optional<ProductColumn> named(String name) {
        String plain = name.replaceAll("[ _-]", "");
        return Arrays.stream(values())
                .filter(column -> column.label.equalsIgnoreCase(plain))
                .findFirst();
    }

    /** Whether a file must have it. */
    boolean isRequired() {
        return required;
    }

    /** What it is called in reasons and examples. */
    String label() {
        return label;
    }
}
