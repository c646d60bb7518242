package consigne.imports.report;

import java.util.List;

/**
 * What became of the rows of a file of products, as far as they are worked off; of a dry run, what would become.
 *
 * @param productsDefined how many products were defined, or changed
 * @param stocksCounted how many stocks were counted, and were not as the file says
 * @param rejections the most frequent reasons for which rows were rejected
 */
public record ProductReport(
        ProductRows rows, long productsDefined, long stocksCounted, ProductBytes bytes, List<Found.Reason> rejections) {

    /**
     * Rows of each class; every row is of one.
     *
     * @param total all of them
     * @param taken those that changed a product, or a stock
     * @param unchanged those whose product and stock stood exactly so already
     * @param rejected those that are wrong, or that a rule stood against
     * @param waiting those that are still to be worked off; none once the import is done
     */
    public record ProductRows(long total, long taken, long unchanged, long rejected, long waiting) {}

    /**
     * What every byte of the file belongs to, unpacked; the end of each line is its row's.
     *
     * @param total all of them
     * @param header the row that names the columns
     * @param taken rows that changed a product, or a stock
     * @param unchanged rows whose product and stock stood exactly so already
     * @param rejected rows that are wrong, or that a rule stood against
     * @param waiting rows that are still to be worked off
     * @param blank empty lines, and the byte order mark
     */
    public record ProductBytes(
            long total, long header, long taken, long unchanged, long rejected, long waiting, long blank) {}
}
