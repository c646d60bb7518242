package consigne.api.catalogue.view;

import consigne.api.Money;
import consigne.api.catalogue.VatRate;
import java.time.Instant;

/**
 * What a product is going to cost.
 *
 * @param unitPrice what a customer pays for one, tax included, deposit not
 * @param vatPercent the tax inside it
 * @param effectiveFrom since when
 */
public record UpcomingPrice(Money unitPrice, VatRate vatPercent, Instant effectiveFrom) {}
