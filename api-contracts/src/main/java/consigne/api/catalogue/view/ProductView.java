package consigne.api.catalogue.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.catalogue.Ean;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as it stands on the shelf.
 *
 * @param ean what the trade knows it by, where the shop has said so
 * @param unitPrice what a customer pays for one, tax included, deposit not: now, or for one that is not sold yet at
 *     first
 * @param vatPercent the tax inside it
 * @param deposit the returnable glass of one unit, if it comes in any, and the deposit on it now
 * @param availability whether there is enough of it in the main depot
 * @param upcoming the prices that are set for later, the next first
 * @param version how many events there are of the product; its ETag
 * @param updatedAt when the last of them was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductView(
        Sku sku,
        Name name,
        ProductStatus status,
        @Nullable Ean ean,
        Money unitPrice,
        VatRate vatPercent,
        @Nullable ProductDeposit deposit,
        Availability availability,
        List<UpcomingPrice> upcoming,
        long version,
        Instant updatedAt) {}
