package consigne.saga.fulfilment;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.delivery.AgreedDelivery;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderLine;
import consigne.api.order.Refusal;
import consigne.api.payment.PaymentMethod;
import consigne.api.place.Depot;
import consigne.saga.fulfilment.claims.BookedSlots;
import consigne.saga.fulfilment.claims.PendingAttempt;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has happened on the way to fulfilling one order.
 *
 * @param change which change of the lines is wanted; 0 as placed
 * @param wanted how many of each product
 * @param amount what they cost with their deposits
 * @param delivery when and where they are delivered, if they are
 * @param reserved what is reserved for the order
 * @param booked what is booked in slots
 * @param reservedUntil when the reservations end
 * @param authorised how much of the customer's money is held
 * @param asked the authorisation that the provider has not answered yet
 * @param refusal why the wanted lines cannot be had
 * @param confirmed whether an earlier version of the lines was confirmed
 * @param picked what was taken off the shelves
 * @param payBy until when another payment method is waited for, since one was declined
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
record Fulfilment(
        OrderId orderId,
        CustomerId customerId,
        PaymentMethod paymentMethod,
        Depot depot,
        int change,
        Map<Sku, Quantity> wanted,
        Money amount,
        @Nullable AgreedDelivery delivery,
        Map<Sku, Quantity> reserved,
        BookedSlots booked,
        Instant reservedUntil,
        Money authorised,
        @Nullable PendingAttempt asked,
        @Nullable Refusal refusal,
        boolean confirmed,
        Map<Sku, Quantity> picked,
        @Nullable Instant payBy) {

    Fulfilment {
        booked = booked == null ? BookedSlots.NONE : booked; // kept before there were slots
    }

    static Fulfilment of(OrderPlaced placed, Instant reservedUntil) {
        Money total = total(placed.lines());
        return FulfilmentBuilder.builder()
                .orderId(placed.orderId())
                .customerId(placed.customerId())
                .paymentMethod(placed.payment().method())
                .depot(placed.depot())
                .wanted(quantities(placed.lines()))
                .amount(total)
                .delivery(placed.delivery())
                .reserved(Map.of())
                .booked(BookedSlots.NONE)
                .reservedUntil(reservedUntil)
                .authorised(Money.zero(total.currency()))
                .picked(Map.of())
                .build();
    }

    /** Products of which more is wanted than is reserved. */
    List<Sku> toReserve() {
        return inOrder(wanted, sku -> wantedOf(sku).exceeds(reservedOf(sku)));
    }

    /** Products of which more is reserved than is wanted. */
    List<Sku> toGiveBack() {
        return inOrder(reserved, sku -> reservedOf(sku).exceeds(wantedOf(sku)));
    }

    List<Sku> reservedSkus() {
        return inOrder(reserved, reserved::containsKey);
    }

    List<Sku> pickedSkus() {
        return inOrder(picked, picked::containsKey);
    }

    boolean moneyIsAuthorised() {
        return !amount.exceeds(authorised);
    }

    /** Whether the provider must be asked, or told that it need not answer any more. */
    boolean mustAsk() {
        return asked == null ? !moneyIsAuthorised() : moneyIsAuthorised() || amount.exceeds(asked.amount());
    }

    boolean readyToConfirm() {
        return toReserve().isEmpty() && !booked.lack(delivery) && moneyIsAuthorised();
    }

    boolean hasPaymentToUndo() {
        return asked != null || !authorised.isZero();
    }

    boolean waitsFor(int attempt) {
        return asked != null && asked.attempt() == attempt;
    }

    /** Until when another payment method is waited for where this one is declined: one delay for all that are. */
    Instant payBy(Instant declinedAt, Duration patience) {
        return payBy == null ? declinedAt.plus(patience) : payBy;
    }

    Fulfilment wanting(int newChange, List<OrderLine> lines, @Nullable AgreedDelivery newDelivery) {
        return deliveredBy(newDelivery)
                .change(newChange)
                .wanted(quantities(lines))
                .amount(total(lines))
                .refusal(null)
                .build();
    }

    /** Wants to be delivered otherwise. */
    Fulfilment wanting(int newChange, AgreedDelivery newDelivery) {
        return deliveredBy(newDelivery).change(newChange).refusal(null).build();
    }

    private FulfilmentBuilder deliveredBy(@Nullable AgreedDelivery other) {
        return draft().delivery(other)
                .reservedUntil(other == null ? reservedUntil : other.times().ends());
    }

    Fulfilment holding(BookedSlots slots) {
        return draft().booked(slots).build();
    }

    Fulfilment reserving(Sku sku, Quantity quantity) {
        return draft().reserved(with(reserved, sku, quantity)).build();
    }

    Fulfilment asking() {
        return draft().asked(moneyIsAuthorised() ? null : new PendingAttempt(amount, 0))
                .build();
    }

    /** Learns which attempt asks for an amount; an earlier one that asked for another amount is over. */
    Fulfilment askedIn(int attempt, Money forAmount) {
        return asked != null && asked.amount().equals(forAmount)
                ? draft().asked(new PendingAttempt(forAmount, attempt)).build()
                : this;
    }

    /** The provider need not be waited for any more. */
    Fulfilment answered() {
        return draft().asked(null).build();
    }

    /** The provider holds this much; it is still waited for where more than that was asked for meanwhile. */
    Fulfilment holding(Money money) {
        boolean stillAsked = asked != null && asked.amount().exceeds(money);
        return draft().authorised(money).asked(stillAsked ? asked : null).build();
    }

    Fulfilment refused(Refusal because) {
        return draft().refusal(because).build();
    }

    /** The payment was declined, and another method is waited for. */
    Fulfilment awaitingPayment(Instant until) {
        return draft().payBy(until).build();
    }

    /** The customer pays otherwise. */
    Fulfilment payingBy(PaymentMethod method) {
        return draft().paymentMethod(method).refusal(null).build();
    }

    Fulfilment confirmedNow() {
        return draft().refusal(null).confirmed(true).build();
    }

    /** What is taken off the shelf is not reserved any more. */
    Fulfilment taking(Sku sku, Quantity quantity) {
        return draft().reserved(with(reserved, sku, Quantity.ZERO))
                .picked(with(picked, sku, quantity))
                .build();
    }

    Quantity wantedOf(Sku sku) {
        return wanted.getOrDefault(sku, Quantity.ZERO);
    }

    Quantity pickedOf(Sku sku) {
        return picked.getOrDefault(sku, Quantity.ZERO);
    }

    private static List<Sku> inOrder(Map<Sku, Quantity> of, Predicate<Sku> chosen) {
        return of.keySet().stream()
                .filter(chosen)
                .sorted(Comparator.comparing(Sku::value))
                .toList();
    }

    private Quantity reservedOf(Sku sku) {
        return reserved.getOrDefault(sku, Quantity.ZERO);
    }

    private static Map<Sku, Quantity> with(Map<Sku, Quantity> before, Sku sku, Quantity quantity) {
        Map<Sku, Quantity> all = new HashMap<>(before);
        if (quantity.isZero()) {
            all.remove(sku);
        } else {
            all.put(sku, quantity);
        }
        return Map.copyOf(all);
    }

    private FulfilmentBuilder draft() {
        return FulfilmentBuilder.builder(this);
    }

    private static Map<Sku, Quantity> quantities(List<OrderLine> lines) {
        return lines.stream().collect(Collectors.toUnmodifiableMap(OrderLine::sku, OrderLine::quantity));
    }

    private static Money total(List<OrderLine> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.goods(), line.deposits()))
                .reduce(Money::plus)
                .orElseThrow();
    }
}
