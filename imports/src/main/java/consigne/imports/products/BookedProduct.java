package consigne.imports.products;

import consigne.api.Rejection;
import consigne.imports.products.rows.ProductRow;
import java.util.Optional;

/**
 * What became of a row.
 *
 * @param defines whether its product was defined, or changed
 * @param counts whether its stock was counted, and was not so already
 * @param refusal what stood against it
 */
record BookedProduct(ProductRow row, boolean defines, boolean counts, Optional<Rejection> refusal) {

    static BookedProduct refused(ProductRow row, boolean defines, Rejection rejection) {
        return new BookedProduct(row, defines, false, Optional.of(rejection));
    }

    boolean changes() {
        return defines || counts;
    }
}
