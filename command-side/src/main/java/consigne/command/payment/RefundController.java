package consigne.command.payment;

import static consigne.api.order.OrderCommand.MOST_LINES;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Sku;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderRejection.MoreThanThereIs;
import consigne.api.order.OrderRejection.NotInOrder;
import consigne.api.order.OrderRejection.UnknownOrder;
import consigne.api.payment.PaymentCommand.Refund;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentRejection.NotPossibleNow;
import consigne.api.payment.PaymentRejection.RefundAboveCaptured;
import consigne.command.order.OrderNotes;
import consigne.command.order.WantedLine;
import consigne.runtime.commands.CommandRefused;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.web.form.Complete;
import consigne.web.form.Distinct;
import consigne.web.form.Price;
import consigne.web.http.Answers;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.RefusedBy;
import consigne.web.trial.Tryable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "orders")
class RefundController {

    private final Commands commands;
    private final HandedOver handedOver;
    private final OrderNotes notes;

    RefundController(Commands commands, HandedOver handedOver, OrderNotes notes) {
        this.commands = commands;
        this.handedOver = handedOver;
        this.notes = notes;
    }

    @PostMapping("/api/orders/{id}/refunds")
    @Tryable
    @RefusedBy({
        UnknownOrder.class,
        NotInOrder.class,
        MoreThanThereIs.class,
        NotPossibleNow.class,
        RefundAboveCaptured.class
    })
    @PermittedTo(SUPPORT)
    @Operation(
            summary = "Gives money back that the customer has paid for an order: an amount, units of it, or all",
            description = "Never more than was captured and not refunded yet. Units are worth their price without the"
                    + " deposit, which is credited when the glass comes back. The payment provider does it then.")
    ResponseEntity<Void> refund(@PathVariable OrderId id, @RequestBody RefundRequest body, Origin origin) {
        List<HandedOverLine> delivered =
                handedOver.lines(id).orElseThrow(() -> new CommandRefused(new UnknownOrder(id)));
        Refund asked = refund(new PaymentId(id), body, delivered);
        return notes.forCommand(id, origin, kept -> {
            Reason note = kept.apply(body.reason());
            Refund refund = new Refund(asked.paymentId(), asked.amount(), asked.units(), note);
            return Answers.done(
                    commands.execute(refund, origin.because(note.value())).positionOrThrow());
        });
    }

    private static Refund refund(PaymentId payment, RefundRequest body, List<HandedOverLine> delivered) {
        if (body.lines() == null) {
            return new Refund(payment, Price.moneyOf(body.amount()), body.reason());
        }
        return switch (RefundedLines.of(delivered, quantities(body.lines()))) {
            case RefundedLines.Worth worth -> new Refund(payment, worth.amount(), worth.units(), body.reason());
            case RefundedLines.Not(var because) -> throw new CommandRefused(because);
        };
    }

    private static Map<Sku, Quantity> quantities(List<WantedLine> lines) {
        return lines.stream().collect(Collectors.toMap(WantedLine::sku, WantedLine::quantity));
    }

    /**
     * Money to be given back.
     *
     * @param amount how much
     * @param lines what for; each product once
     * @param reason why, in somebody's own words
     */
    @Complete
    @Schema(example = """
            {"lines": [{"sku": "3264065480321", "quantity": 1}], "reason": "A bottle was flat"}""")
    record RefundRequest(
            @Valid @Positive @Nullable Price amount,

            @Size(min = 1, max = MOST_LINES) @Distinct @Nullable
            List<@NotNull @Valid WantedLine> lines,

            @NotNull Reason reason)
            implements Complete.Form {

        @Override
        public Map<String, String> missing() {
            return amount != null && lines != null
                    ? Map.of("lines", "must not be given together with an amount")
                    : Map.of();
        }
    }
}
