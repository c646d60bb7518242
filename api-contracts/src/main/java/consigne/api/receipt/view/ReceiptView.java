package consigne.api.receipt.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.Empties;
import consigne.api.receipt.Receipt;
import consigne.api.receipt.ReceiptKind;
import consigne.api.receipt.ReceiptLine;
import consigne.api.receipt.ReceiptNumber;
import consigne.api.receipt.ReceiptSums;
import consigne.api.receipt.TaxedGoods;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt. What it says stays as it is; who the seller and the customer are is put in when it is shown.
 *
 * @param issuedAt when it took its number
 * @param corrects of a refund, the receipt of the sale
 * @param suppliedAt when the goods were handed over; of a refund, when the money went back
 * @param lines what was sold; of a refund, what is paid back where that was said, else none
 * @param vat the goods by rate of tax, the lowest first
 * @param deposits the containers that were delivered, outside of the tax
 * @param empties the containers that came back at the door, outside of the tax
 * @param sums what it comes to; of a refund, what went back
 * @param seller who sold it; absent where the shop has not said so yet
 * @param customer who bought it; absent where that was never said, or they were erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiptView(
        ReceiptNumber number,
        Instant issuedAt,
        ReceiptKind kind,
        OrderId orderId,
        CustomerId customerId,
        @Nullable ReceiptNumber corrects,
        Instant suppliedAt,
        List<ReceiptLine> lines,
        List<TaxedGoods> vat,
        List<ChargedContainers> deposits,
        List<Empties> empties,
        ReceiptSums sums,
        @Nullable SellerView seller,
        @Nullable BilledTo customer) {

    /** A receipt as its book has it, between two who are put in. */
    public static ReceiptView of(
            ReceiptNumber number,
            Instant issuedAt,
            Receipt receipt,
            @Nullable SellerView seller,
            @Nullable BilledTo customer) {
        return new ReceiptView(
                number,
                issuedAt,
                receipt.kind(),
                receipt.orderId(),
                receipt.customerId(),
                receipt.corrects(),
                receipt.suppliedAt(),
                receipt.lines(),
                receipt.vat(),
                receipt.deposits(),
                receipt.empties(),
                receipt.sums(),
                seller,
                customer);
    }
}
