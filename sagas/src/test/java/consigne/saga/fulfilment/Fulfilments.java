package consigne.saga.fulfilment;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderLine;
import consigne.api.order.Refusal;
import consigne.api.payment.PaymentMethod;
import consigne.api.payment.PaymentTerms;
import consigne.api.place.Depot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** An order of six colas at 1.20 EUR and a pound of coffee at 7.90 EUR: 15.10 EUR, and 1.20 EUR of deposits. */
final class Fulfilments {

    static final OrderId ORDER = new OrderId("01960000-0000-7000-8000-000000000001");
    static final Sku COLA = new Sku("COLA-33");
    static final Sku COFFEE = new Sku("COFFEE-1KG");
    static final Sku TEA = new Sku("TEA-250G");
    static final ContainerType BOTTLE = new ContainerType("bottle-33");
    static final Reason CHANGED_MY_MIND = new Reason("I changed my mind.");
    static final Reason BROKEN = new Reason("It fell down.");
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant THURSDAY = Instant.parse("2026-03-05T09:00:00Z");
    static final Refusal NO_COLA = new Refusal(Refusal.Cause.OUT_OF_STOCK, "no cola left");
    static final Refusal NO_MONEY = new Refusal(Refusal.Cause.PAYMENT_DECLINED, "no cover");

    private static final VatRate ON_FOOD = new VatRate(new BigDecimal("5.5"));

    private Fulfilments() {}

    static Fulfilment anOrderPlaced() {
        return Fulfilment.of(anOrderPlacedWith("pm_ok"), THURSDAY);
    }

    static OrderPlaced anOrderPlacedWith(String paymentMethod) {
        return new OrderPlaced(
                ORDER,
                new CustomerId("ada"),
                new PaymentTerms(new PaymentMethod(paymentMethod)),
                Depot.MAIN,
                List.of(colas(6), coffees(1)),
                MONDAY);
    }

    static Fulfilment reserved() {
        return anOrderPlaced().reserving(COLA, units(6)).reserving(COFFEE, units(1));
    }

    /** Reserved, and the provider has been asked for 16.30 EUR in attempt 1. */
    static Fulfilment asked() {
        return reserved().asking().askedIn(1, eur("16.30"));
    }

    /** Reserved, paid for in advance and confirmed. */
    static Fulfilment confirmed() {
        return asked().holding(eur("16.30")).confirmedNow();
    }

    static OrderLine colas(long quantity) {
        LineDeposit bottle = new LineDeposit(BOTTLE, units(1), eur("0.20"));
        return new OrderLine(COLA, new Name("Cola"), units(quantity), eur("1.20"), ON_FOOD, bottle);
    }

    static OrderLine coffees(long quantity) {
        return new OrderLine(COFFEE, new Name("Coffee"), units(quantity), eur("7.90"), ON_FOOD, null);
    }

    /** Half a pound of tea, at the price of the coffee that it stands in for. */
    static OrderLine teas(long quantity) {
        return new OrderLine(TEA, new Name("Tea"), units(quantity), eur("7.90"), ON_FOOD, null);
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static Quantity units(long quantity) {
        return new Quantity(quantity);
    }
}
