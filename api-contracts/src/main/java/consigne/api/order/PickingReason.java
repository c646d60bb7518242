package consigne.api.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.Reason;
import consigne.api.catalogue.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Why a line was not picked as it was ordered, in the words of who picked it.
 *
 * @param sku the line, by the product that was ordered
 * @param substitute what was picked in its place, where that is what the reason is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PickingReason(Sku sku, @Nullable Sku substitute, Reason reason) {}
