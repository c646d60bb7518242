package consigne.api.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.creditnote.CreditView;
import consigne.api.delivery.AgreedDelivery;
import consigne.api.deposit.Settlement;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.order.OrderAction;
import consigne.api.order.OrderStatus;
import consigne.api.order.PickingReason;
import consigne.api.order.Refusal;
import consigne.api.past.ImportedOrderView;
import consigne.api.payment.PaymentMethod;
import consigne.api.payment.PaymentView;
import consigne.api.place.Depot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands.
 *
 * @param version how many events there are of the order; its ETag
 * @param depot where it is picked; absent for an imported order, as is the payment method
 * @param delivery when, where and how much is delivered; absent where the customer fetches it
 * @param change how often the customer has changed the lines or the delivery
 * @param lines what is ordered; none for an imported order
 * @param packed what was put together, from picking on
 * @param pickingReasons why it is not what was ordered, where somebody said so
 * @param handedOver what became of it at the door, from delivery on
 * @param empties what the customer gave back at the door, from delivery on
 * @param totals what holds now: as ordered, from picking on as picked, from delivery on as delivered
 * @param payment absent until the payment provider is asked
 * @param settlement what the delivery came to, once it is worked out
 * @param refusal why the platform turned the order, or the last change of it, down
 * @param payBy until when another payment method is waited for, where one was declined
 * @param cancellation why somebody called it off
 * @param placedAt when it was placed, or invoiced where it is imported
 * @param reached every status that it has reached, in order
 * @param imported what the books of the past say, for an imported order
 * @param credited the credit notes on it
 * @param waitsFor what could not be taken about it; absent where nothing waits, and of the past
 * @param asOf the instant as of which it is shown; absent where it is shown as it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
        OrderId orderId,
        CustomerId customerId,
        OrderStatus status,
        long version,
        @Nullable Depot depot,
        @Nullable AgreedDelivery delivery,
        @Nullable PaymentMethod paymentMethod,
        int change,
        List<LineView> lines,
        @Nullable List<PackedLineView> packed,
        @Nullable List<PickingReason> pickingReasons,
        @Nullable List<HandedOverLineView> handedOver,
        @Nullable List<ValuedEmpties> empties,
        OrderTotals totals,
        @Nullable PaymentView payment,
        @Nullable Settlement settlement,
        @Nullable Refusal refusal,
        @Nullable Instant payBy,
        @Nullable Reason cancellation,
        Instant placedAt,
        List<StatusReached> reached,
        @Nullable ImportedOrderView imported,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<CreditView> credited,
        @Nullable List<OrderWait> waitsFor,
        @Nullable Instant asOf) {

    /** What can be done with the order now; nothing with one of the past. */
    @JsonProperty(access = Access.READ_ONLY)
    public List<AllowedAction> allowed() {
        return asOf != null
                ? List.of()
                : OrderAction.allowedIn(status).stream()
                        .map(action -> AllowedAction.on(orderId, action))
                        .toList();
    }
}
