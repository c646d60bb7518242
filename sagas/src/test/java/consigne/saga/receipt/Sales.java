package consigne.saga.receipt;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.Settlement;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.order.HandedOverLine;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderLine;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.PaymentRefunded;
import consigne.api.payment.PaymentEvent.RefundRequested;
import consigne.api.payment.PaymentId;
import consigne.api.payment.RefundedUnits;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Twelve beers at 1.95 and six colas at 1.20, in bottles at 0.20; ten empties come back, and 4.00 of credit is used.
 */
final class Sales {

    static final OrderId ORDER = new OrderId("01960000-0000-7000-8000-000000000001");
    static final CustomerId ADA = new CustomerId("ada");
    static final ContainerType BOTTLE = new ContainerType("bottle-33");
    static final VatRate ON_FOOD = new VatRate(new BigDecimal("5.5"));
    static final VatRate ON_ALCOHOL = new VatRate(new BigDecimal("20"));

    private static final PaymentId PAYMENT = new PaymentId(ORDER);
    private static final Reason FLAT = new Reason("It was flat");

    private Sales() {}

    static OrderDelivered delivered() {
        return new OrderDelivered(
                ORDER,
                List.of(handedOver(beers(12)), handedOver(colas(6)), handedOver(coffees(0))),
                List.of(new ValuedEmpties(BOTTLE, new Quantity(10), eur("0.20"))));
    }

    static DeliverySettled settled() {
        return new DeliverySettled(
                new DepositAccountId(ADA),
                ORDER,
                new Settlement(
                        eur("30.60"), eur("3.60"), eur("2.00"), eur("32.20"), eur("4.00"), eur("28.20"), eur("0.00")));
    }

    static PaymentCaptured captured() {
        return new PaymentCaptured(PAYMENT, eur("28.20"), eur("6.00"));
    }

    static OrderClosed closed() {
        return new OrderClosed(ORDER);
    }

    static RefundRequested refundOfColas(int refund, long colas) {
        OrderLine line = colas(colas);
        return new RefundRequested(
                PAYMENT,
                refund,
                line.goods(),
                List.of(new RefundedUnits(line.sku(), line.name(), line.quantity(), line.unitPrice(), line.vatRate())),
                FLAT);
    }

    static RefundRequested refundOf(int refund, String amount) {
        return new RefundRequested(PAYMENT, refund, eur(amount), FLAT);
    }

    static PaymentRefunded refunded(int refund, String amount) {
        return new PaymentRefunded(PAYMENT, refund, eur(amount));
    }

    static OrderLine colas(long quantity) {
        return line(
                "COLA-33", "Cola", quantity, "1.20", ON_FOOD, new LineDeposit(BOTTLE, new Quantity(1), eur("0.20")));
    }

    static OrderLine beers(long quantity) {
        return line(
                "BEER-33", "Beer", quantity, "1.95", ON_ALCOHOL, new LineDeposit(BOTTLE, new Quantity(1), eur("0.20")));
    }

    private static OrderLine coffees(long quantity) {
        return line("COFFEE-1KG", "Coffee", quantity, "7.90", ON_FOOD, null);
    }

    private static OrderLine line(
            String sku, String name, long quantity, String price, VatRate rate, @Nullable LineDeposit deposit) {
        return new OrderLine(new Sku(sku), new Name(name), new Quantity(quantity), eur(price), rate, deposit);
    }

    private static HandedOverLine handedOver(OrderLine line) {
        return new HandedOverLine(line, Quantity.ZERO, Quantity.ZERO, null);
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
