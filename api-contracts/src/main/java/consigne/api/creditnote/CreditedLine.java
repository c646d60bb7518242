package consigne.api.creditnote;

import consigne.api.Quantity;
import consigne.api.catalogue.Sku;

/** How many units of a product a credit note takes back. */
public record CreditedLine(Sku sku, Quantity quantity) {}
