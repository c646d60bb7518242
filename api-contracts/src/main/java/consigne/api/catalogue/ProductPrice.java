package consigne.api.catalogue;

import consigne.api.Money;

/**
 * What a product costs.
 *
 * @param unitPrice what a customer pays for one, tax included, deposit not
 * @param vatRate the tax inside it
 */
public record ProductPrice(Money unitPrice, VatRate vatRate) {}
