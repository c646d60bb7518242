package consigne.api.catalogue.view;

import consigne.api.Money;
import java.time.Instant;

/**
 * What the deposit on a container is going to be.
 *
 * @param effectiveFrom since when
 */
public record UpcomingDeposit(Money deposit, Instant effectiveFrom) {}
