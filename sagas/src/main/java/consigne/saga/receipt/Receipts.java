package consigne.saga.receipt;

import consigne.api.Money;
import consigne.api.deposit.Settlement;
import consigne.api.receipt.Receipt;
import consigne.api.receipt.ReceiptKind;
import consigne.api.receipt.ReceiptLine;
import consigne.api.receipt.ReceiptSums;
import consigne.api.receipt.TaxedGoods;
import consigne.saga.receipt.Purchase.Repaid;
import java.util.List;
import java.util.Objects;

/** What receipts say, made of what has happened to an order. */
final class Receipts {

    private Receipts() {}

    /**
     * The receipt of a sale: to the cent what the settlement of the delivery says.
     *
     * @throws NullPointerException where the delivery was never settled
     */
    static Receipt ofSale(Purchase order) {
        Settlement settlement = Objects.requireNonNull(order.settlement(), "is closed and was not settled");
        List<TaxedGoods> vat = TaxedGoods.of(order.lines());
        Money none = Money.zero(settlement.due().currency());
        return new Receipt(
                ReceiptKind.SALE,
                order.orderId(),
                Objects.requireNonNull(order.customerId()),
                null,
                order.deliveredAt(),
                order.lines(),
                vat,
                order.deposits(),
                order.empties(),
                new ReceiptSums(
                        settlement.goods(),
                        vat.stream().map(TaxedGoods::vat).reduce(none, Money::plus),
                        settlement.deposits(),
                        settlement.empties(),
                        settlement.due(),
                        settlement.creditUsed(),
                        order.paid() == null ? none : order.paid()));
    }

    /** The receipt of a refund; what is more than all goods that are left is a deposit. */
    static Receipt ofRefund(Purchase order, Repaid repaid, List<TaxedGoods> back) {
        Money none = Money.zero(repaid.amount().currency());
        Money goods = back.stream().map(TaxedGoods::goods).reduce(none, Money::plus);
        return new Receipt(
                ReceiptKind.REFUND,
                order.orderId(),
                Objects.requireNonNull(order.customerId()),
                Objects.requireNonNull(order.sale()),
                repaid.at(),
                linesOf(order, repaid.refund()),
                back,
                List.of(),
                List.of(),
                new ReceiptSums(
                        goods,
                        back.stream().map(TaxedGoods::vat).reduce(none, Money::plus),
                        repaid.amount().minus(goods),
                        none,
                        repaid.amount(),
                        none,
                        repaid.amount()));
    }

    /** What a refund is for, where that was said. */
    static List<ReceiptLine> linesOf(Purchase order, int refund) {
        return order.units().getOrDefault(refund, List.of()).stream()
                .map(units ->
                        ReceiptLine.of(units.sku(), units.name(), units.quantity(), units.unitPrice(), units.vatRate()))
                .toList();
    }
}
