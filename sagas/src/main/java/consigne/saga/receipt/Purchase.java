package consigne.saga.receipt;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.Empties;
import consigne.api.deposit.Settlement;
import consigne.api.order.HandedOverLine;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderLine;
import consigne.api.payment.RefundedUnits;
import consigne.api.receipt.ReceiptLine;
import consigne.api.receipt.ReceiptNumber;
import consigne.api.receipt.TaxedGoods;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has happened that the receipts of one order tell of. It is kept when the order is over, since money may go back
 * long afterwards; of the lines no more than their sums by rate of tax.
 *
 * @param lines what the customer took, until the receipt of it is numbered
 * @param deposits the containers that went with it
 * @param empties the containers that came back at the door
 * @param customerId known from the settlement on
 * @param settlement what the delivery came to
 * @param paid what was taken from the customer
 * @param sale the number of the order's receipt, once it has one
 * @param left the goods by rate of tax whose price has not gone back
 * @param units what refunds are for, by their number, as long as they have no receipt
 * @param waiting refunds that were made before the sale had its number
 * @param refunded the refunds that have been asked a receipt for
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
record Purchase(
        OrderId orderId,
        Instant deliveredAt,
        List<ReceiptLine> lines,
        List<ChargedContainers> deposits,
        List<Empties> empties,
        @Nullable CustomerId customerId,
        @Nullable Settlement settlement,
        @Nullable Money paid,
        @Nullable ReceiptNumber sale,
        List<TaxedGoods> left,
        Map<Integer, List<RefundedUnits>> units,
        List<Repaid> waiting,
        List<Integer> refunded) {

    /** Money that the customer has back. */
    record Repaid(int refund, Money amount, Instant at) {}

    static Purchase of(OrderDelivered delivered, Instant at) {
        List<OrderLine> taken = delivered.lines().stream()
                .map(HandedOverLine::line)
                .filter(line -> !line.quantity().isZero())
                .toList();
        List<ReceiptLine> lines = taken.stream()
                .map(line -> ReceiptLine.of(line.sku(), line.name(), line.quantity(), line.unitPrice(), line.vatRate()))
                .toList();
        return PurchaseBuilder.builder()
                .orderId(delivered.orderId())
                .deliveredAt(at)
                .lines(lines)
                .deposits(taken.stream()
                        .filter(line -> line.deposit() != null)
                        .map(line -> containers(line, line.deposit()))
                        .toList())
                .empties(delivered.empties().stream()
                        .map(each -> new Empties(each.container(), each.quantity()))
                        .toList())
                .left(TaxedGoods.of(lines))
                .units(Map.of())
                .waiting(List.of())
                .refunded(List.of())
                .build();
    }

    boolean hasNumber() {
        return sale != null;
    }

    /** Whether a refund has been asked a receipt for, or waits for that of the sale. */
    boolean knows(int refund) {
        return refunded.contains(refund) || waiting.stream().anyMatch(each -> each.refund() == refund);
    }

    Purchase settled(CustomerId customer, Settlement comesTo) {
        return draft().customerId(customer).settlement(comesTo).build();
    }

    Purchase paying(Money amount) {
        return draft().paid(amount).build();
    }

    /** The receipt has its number, and tells from now on what was sold. */
    Purchase numbered(ReceiptNumber number) {
        return draft().sale(number)
                .lines(List.of())
                .deposits(List.of())
                .empties(List.of())
                .waiting(List.of())
                .build();
    }

    Purchase refundFor(int refund, List<RefundedUnits> what) {
        if (what.isEmpty() || knows(refund)) {
            return this;
        }
        Map<Integer, List<RefundedUnits>> more = new HashMap<>(units);
        more.put(refund, what);
        return draft().units(Map.copyOf(more)).build();
    }

    Purchase waitingFor(Repaid repaid) {
        List<Repaid> more = new ArrayList<>(waiting);
        more.add(repaid);
        return draft().waiting(List.copyOf(more)).build();
    }

    /** A receipt was asked for, by which these goods went back. */
    Purchase refunded(int refund, List<TaxedGoods> back) {
        List<Integer> more = new ArrayList<>(refunded);
        more.add(refund);
        Map<Integer, List<RefundedUnits>> others = new HashMap<>(units);
        others.remove(refund);
        return draft().left(GivenBack.without(left, back))
                .refunded(List.copyOf(more))
                .units(Map.copyOf(others))
                .build();
    }

    private static ChargedContainers containers(OrderLine line, LineDeposit deposit) {
        return new ChargedContainers(deposit.container(), deposit.perUnit().times(line.quantity()), deposit.each());
    }

    private PurchaseBuilder draft() {
        return PurchaseBuilder.builder(this);
    }
}
