package consigne.api.past;

import consigne.api.CustomerId;
import consigne.api.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * An invoice of the past.
 *
 * @param source which books it comes from, by the name of the mapping that reads them
 * @param number what the books call it
 * @param charges lines that are no product: postage, fees, discounts, corrections by hand
 */
public record ImportedInvoice(
        String source,
        String number,
        CustomerId customerId,
        Instant invoicedAt,
        Currency currency,
        List<ImportedLine> lines,
        List<ImportedLine> charges) {

    public ImportedInvoice {
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
    }

    /** The sum of all lines and charges. */
    public Money total() {
        return Stream.concat(lines.stream(), charges.stream())
                .map(ImportedLine::amount)
                .reduce(Money.zero(currency), Money::plus);
    }
}
