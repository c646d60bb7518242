package consigne.api.receipt.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.receipt.ReceiptKind;
import consigne.api.receipt.ReceiptNumber;
import consigne.api.receipt.ReceiptSums;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A receipt in a list of receipts.
 *
 * @param issuedAt when it took its number
 * @param corrects of a refund, the receipt of the sale
 * @param sums what it comes to; of a refund, what went back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiptSummary(
        ReceiptNumber number,
        Instant issuedAt,
        ReceiptKind kind,
        OrderId orderId,
        CustomerId customerId,
        @Nullable ReceiptNumber corrects,
        ReceiptSums sums) {}
