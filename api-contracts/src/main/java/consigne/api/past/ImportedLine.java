package consigne.api.past;

import consigne.api.Money;
import consigne.api.catalogue.Sku;
import java.math.BigDecimal;

/**
 * One product line of an imported invoice, as the shop's books have it.
 *
 * @param sku what the books call the product, which need not be in the catalogue
 * @param quantity how many units, as written: negative on a credit note
 * @param unitPrice the price of one as written, with as many decimals as it has
 * @param amount quantity × unitPrice, rounded by {@link Money#ROUNDING}
 * @param description what the books say of the product
 */
public record ImportedLine(Sku sku, String description, long quantity, BigDecimal unitPrice, Money amount) {}
