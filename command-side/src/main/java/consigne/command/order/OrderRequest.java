package consigne.command.order;

import static consigne.api.Quantity.MOST_IN_A_LINE;
import static consigne.api.deposit.Empties.MOST_KINDS;
import static consigne.api.order.OrderCommand.MOST_LINES;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Sku;
import consigne.api.customer.AddressId;
import consigne.api.delivery.WantedDelivery;
import consigne.api.order.DeliveredLine;
import consigne.api.order.PackedFor;
import consigne.api.order.PickedLine;
import consigne.api.payment.PaymentMethod;
import consigne.api.place.Depot;
import consigne.api.slot.SlotId;
import consigne.command.deposit.BroughtBack;
import consigne.web.form.Complete;
import consigne.web.form.Distinct;
import consigne.web.form.Moment;
import consigne.web.form.Together;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What front ends send about orders. */
final class OrderRequest {

    private OrderRequest() {}

    private static @Nullable Reason kept(@Nullable Reason words, UnaryOperator<Reason> kept) {
        return words == null ? null : kept.apply(words);
    }

    /**
     * A new order.
     *
     * @param orderId the caller's own id for it, if it brings one
     * @param customerId who orders
     * @param paymentMethod how they pay, as the payment provider names it
     * @param depot where it is picked; that of the slot where none is named, {@code main} where there is no slot
     * @param slot when it is delivered; not at all where none is named: the customer fetches it
     * @param address which of the customer's addresses it is delivered to; said with {@code slot}
     * @param lines each product once
     */
    @Complete
    @Schema(example = """
            {"customerId": "anna", "paymentMethod": "pm_ok", "lines": [{"sku": "3264065480321", "quantity": 6}]}""")
    record Place(
            @Nullable OrderId orderId,
            @NotNull CustomerId customerId,
            @NotNull PaymentMethod paymentMethod,
            @Nullable Depot depot,
            @Nullable SlotId slot,
            @Nullable AddressId address,

            @NotNull @Size(min = 1, max = MOST_LINES) @Distinct
            List<@NotNull @Valid WantedLine> lines)
            implements Complete.Form {

        @Override
        public Map<String, String> missing() {
            return slot != null && depot != null && !slot.depot().equals(depot)
                    ? Map.of("slot", "must be one of the depot")
                    : Together.all("slot", slot, "address", address);
        }

        Depot pickedIn() {
            return depot != null ? depot : slot != null ? slot.depot() : Depot.MAIN;
        }

        @Nullable
        WantedDelivery delivery() {
            return slot == null || address == null ? null : new WantedDelivery(slot, address);
        }
    }

    /**
     * Other lines for an order.
     *
     * @param lines all lines that the order is to have, each product once
     */
    @Schema(example = """
            {"lines": [{"sku": "3264065480321", "quantity": 12}]}""")
    record Change(
            @NotNull @Size(min = 1, max = MOST_LINES) @Distinct
            List<@NotNull @Valid WantedLine> lines) {}

    /**
     * Another way to pay.
     *
     * @param paymentMethod as the payment provider names it; the one that was declined may be tried again
     */
    @Schema(example = """
            {"paymentMethod": "pm_ok"}""")
    record Payment(@NotNull PaymentMethod paymentMethod) {}

    /**
     * Why an order is called off.
     *
     * @param reason in somebody's own words
     */
    @Schema(example = """
            {"reason": "Ordered twice by mistake"}""")
    record Cancellation(@NotNull Reason reason) {}

    /**
     * What the warehouse picked.
     *
     * @param lines the lines that were not picked as ordered
     */
    @Schema(example = """
            {"lines": [{"sku": "3264065480321", "picked": 5}]}""")
    record Pick(
            @Size(max = 2 * MOST_LINES) @Distinct @Nullable List<@NotNull @Valid Picked> lines) {

        /** What the warehouse picked, with reasons as they are kept. */
        List<PickedLine> picked(UnaryOperator<Reason> kept) {
            return lines == null
                    ? List.of()
                    : lines.stream()
                            .map(line ->
                                    new PickedLine(line.sku, line.picked, line.substitute, kept(line.reason, kept)))
                            .toList();
        }
    }

    /**
     * What was picked for one line.
     *
     * @param sku the line, by the product that was ordered
     * @param picked how many units were picked for it; fewer than ordered where stock comes up short
     * @param substitute the product that was picked in its place, where it was not the one ordered; one may stand in
     *     for several lines
     * @param reason why it was not picked as ordered, in somebody's own words
     */
    @Schema(name = "PickedLine")
    record Picked(
            @NotNull Sku sku,
            @NotNull @Min(0) @Max(MOST_IN_A_LINE) Quantity picked,
            @Nullable Sku substitute,
            @Nullable Reason reason)
            implements Distinct.Element {

        @Override
        public @Nullable Object about() {
            return sku == null ? null : new PackedFor(substitute == null ? sku : substitute, sku);
        }
    }

    /**
     * What happened at the door.
     *
     * @param lines the lines that were not handed over as picked
     * @param empties what the customer gave back, each kind once
     * @param occurredAt when, where it is told later than it happened
     */
    @Schema(example = """
            {"lines": [{"sku": "3264065480321", "delivered": 5}],
             "empties": [{"container": "bottle-33", "quantity": 14}]}""")
    record Delivery(
            @Size(max = 2 * MOST_LINES) @Distinct @Nullable List<@NotNull @Valid Delivered> lines,

            @Size(max = MOST_KINDS) @Distinct @Nullable List<@NotNull @Valid BroughtBack> empties,

            @Nullable Moment occurredAt) {

        /** What the customer took, with reasons as they are kept. */
        List<DeliveredLine> delivered(UnaryOperator<Reason> kept) {
            return lines == null
                    ? List.of()
                    : lines.stream()
                            .map(line -> new DeliveredLine(
                                    line.sku, line.delivered, line.writtenOff, kept(line.reason, kept)))
                            .toList();
        }
    }

    /**
     * What the customer took at the door of one product.
     *
     * @param sku which, as it was picked, or as it was ordered where another one was picked in its place
     * @param delivered how many units were handed over
     * @param writtenOff how many were lost on the way; the rest of what was picked comes back on hand
     * @param reason why they were lost: must be given for what is written off
     */
    @Complete
    @Schema(name = "DeliveredLine")
    record Delivered(
            @NotNull Sku sku,
            @NotNull @Min(0) @Max(MOST_IN_A_LINE) Quantity delivered,
            @Min(0) @Max(MOST_IN_A_LINE) @Nullable Quantity writtenOff,
            @Nullable Reason reason)
            implements Distinct.Element, Complete.Form {

        @Override
        public @Nullable Object about() {
            return sku;
        }

        @Override
        public Map<String, String> missing() {
            return writtenOff == null || writtenOff.isZero() || reason != null
                    ? Map.of()
                    : Map.of("reason", "is missing: what is written off needs one");
        }
    }
}
