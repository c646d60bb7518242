package consigne.api.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.Empties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says for good, whatever becomes of prices, of products and of the code; its number and its date are
 * given to it by its book. Who the customer is stands in the vault alone.
 *
 * @param corrects of a refund, the receipt of the sale
 * @param suppliedAt when the goods were handed over; of a refund, when the money went back
 * @param lines what was sold; of a refund, what is paid back where that was said, else none
 * @param vat the goods by rate of tax, the lowest first
 * @param deposits the containers that were delivered
 * @param empties the containers that came back at the door
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        ReceiptKind kind,
        OrderId orderId,
        CustomerId customerId,
        @Nullable ReceiptNumber corrects,
        Instant suppliedAt,
        List<ReceiptLine> lines,
        List<TaxedGoods> vat,
        List<ChargedContainers> deposits,
        List<Empties> empties,
        ReceiptSums sums) {

    public Receipt {
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
        deposits = List.copyOf(deposits);
        empties = List.copyOf(empties);
    }
}
