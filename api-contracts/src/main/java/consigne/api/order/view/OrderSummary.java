package consigne.api.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.order.OrderStatus;
import consigne.api.place.Depot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list of orders.
 *
 * @param version how many events there are of the order; its ETag
 * @param depot where it is picked; absent for an imported order
 * @param total goods, deposits and charges as they hold now
 * @param importedNumber what the books of the past call it, for an imported order
 * @param placedAt when it was placed, or invoiced where it is imported
 * @param importedSource which books of the past it comes from, for an imported order
 * @param lines what is ordered, where that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderSummary(
        OrderId orderId,
        CustomerId customerId,
        OrderStatus status,
        long version,
        Instant placedAt,
        @Nullable Depot depot,
        Money total,
        @Nullable String importedSource,
        @Nullable String importedNumber,
        @Nullable List<LineView> lines) {}
