package consigne.api.order.view;

import consigne.api.Money;
import consigne.api.catalogue.VatRate;

/**
 * The tax of one rate.
 *
 * @param goods the price of all that is taxed at it, tax included
 * @param vat the tax inside {@code goods}, as the lines have it
 */
public record VatTotal(VatRate vatPercent, Money goods, Money vat) {}
