package consigne.api.past;

import java.util.List;

/**
 * What the books of the past say of an order.
 *
 * @param source which books, by the name of the mapping that reads them
 * @param number what the books call the invoice
 * @param charges lines that are no product: postage, fees, discounts, corrections by hand
 */
public record ImportedOrderView(String source, String number, List<ImportedLine> lines, List<ImportedLine> charges) {

    public static ImportedOrderView of(ImportedInvoice invoice) {
        return new ImportedOrderView(invoice.source(), invoice.number(), invoice.lines(), invoice.charges());
    }
}
