package consigne.imports.booking;

import consigne.api.Money;
import consigne.api.catalogue.Sku;
import consigne.api.past.ImportedLine;
import consigne.imports.judging.Kind;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * One line of an invoice.
 *
 * @param digest the same for lines that say the same
 */
record Line(Kind kind, String sku, String description, long quantity, BigDecimal unitPrice, long cents, long digest) {

    ImportedLine imported(Currency currency) {
        return new ImportedLine(new Sku(sku), description, quantity, unitPrice, Money.ofCents(cents, currency));
    }
}
