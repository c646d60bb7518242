package consigne.command.order;

import consigne.api.CustomerId;
import consigne.api.Form;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.deposit.Empties;
import consigne.api.order.DeliveredLine;
import consigne.api.order.OrderCommand;
import consigne.api.order.PickedLine;
import consigne.api.order.RequestedLine;
import consigne.api.payment.PaymentMethod;
import consigne.api.stock.Depot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What front ends send about orders. */
final class OrderRequest {

    private OrderRequest() {}

    /**
     * A new order.
     *
     * @param orderId the caller's own id for it, if it brings one: a UUID
     * @param depot where it is picked; {@code main} where none is named
     */
    @Schema(example = """
            {"customerId": "anna", "paymentMethod": "pm_ok", "lines": [{"sku": "3264065480321", "quantity": 6}]}""")
    record Place(
            @Nullable OrderId orderId,
            CustomerId customerId,
            PaymentMethod paymentMethod,
            @Nullable Depot depot,
            List<RequestedLine> lines) {
        Place {
            Form.required("customerId", customerId);
            Form.required("paymentMethod", paymentMethod);
            lines = Form.distinct("lines", Form.some("lines", lines, OrderCommand.MOST_LINES), RequestedLine::sku);
        }
    }

    @Schema(example = """
            {"lines": [{"sku": "3264065480321", "quantity": 12}]}""")
    record Change(List<RequestedLine> lines) {
        Change {
            lines = Form.distinct("lines", Form.some("lines", lines, OrderCommand.MOST_LINES), RequestedLine::sku);
        }
    }

    @Schema(example = """
            {"reason": "Ordered twice by mistake"}""")
    record Cancellation(Reason reason) {
        Cancellation {
            Form.required("reason", reason);
        }
    }

    @Schema(example = """
            {"lines": [{"sku": "3264065480321", "picked": 5}]}""")
    record Pick(List<PickedLine> lines) {}

    /**
     * What happened at the door.
     *
     * @param occurredAt when, where it is told later than it happened
     */
    @Schema(example = """
            {"lines": [{"sku": "3264065480321", "delivered": 5}],
             "empties": [{"container": "bottle-33", "quantity": 14}]}""")
    record Delivery(
            List<DeliveredLine> lines,
            List<Empties> empties,
            @Nullable Instant occurredAt) {}
}
