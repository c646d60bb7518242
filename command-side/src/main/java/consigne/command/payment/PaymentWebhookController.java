package consigne.command.payment;

import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.payment.PaymentCommand;
import consigne.api.payment.PaymentCommand.RecordAuthorised;
import consigne.api.payment.PaymentCommand.RecordDeclined;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentRejection.UnknownAttempt;
import consigne.api.payment.ProviderReference;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.runtime.ids.Ids;
import consigne.runtime.signing.WebhookSignatures;
import consigne.web.http.Answers;
import consigne.web.json.StrictJson;
import consigne.web.permission.OpenToAll;
import consigne.web.problem.RefusedBy;
import consigne.web.webhook.TakenWebhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "payments", description = "What the payment provider tells us")
class PaymentWebhookController {

    private static final Actor PROVIDER = new Actor("payment-provider", "provider", "webhook");

    private final Commands commands;
    private final WebhookSignatures signatures;
    private final TakenWebhooks taken;
    private final StrictJson json;
    private final Attempts attempts;

    PaymentWebhookController(
            Commands commands, WebhookSignatures signatures, TakenWebhooks taken, StrictJson json, EventStore events) {
        this.commands = commands;
        this.signatures = signatures;
        this.taken = taken;
        this.json = json;
        this.attempts = new Attempts(events);
    }

    @PostMapping(path = "/api/payments/webhook", consumes = "application/json")
    @RefusedBy(UnknownAttempt.class)
    @ApiResponse(responseCode = "204", description = "Done")
    @ApiResponse(responseCode = "401", ref = "#/components/responses/Problem401")
    @OpenToAll(because = "signed instead")
    @Operation(summary = "Takes a late answer of the payment provider, signed with the secret shared with it")
    ResponseEntity<Void> answer(
            @RequestHeader(name = WebhookSignatures.TIMESTAMP, required = false) @Nullable String timestamp,
            @RequestHeader(name = WebhookSignatures.SIGNATURE, required = false) @Nullable String signature,
            @RequestBody byte[] body) {
        if (timestamp == null || signature == null || !signatures.isGenuine(timestamp, signature, body)) {
            throw new BadSignature();
        }
        return taken.once(timestamp, signature, () -> carryOut(body));
    }

    private ResponseEntity<Void> carryOut(byte[] body) {
        Answer answer = json.read(body, Answer.class);
        PaymentCommand command = answer.command();
        Origin origin = Origin.of(
                Ids.derived(command.aggregateId(), answer.outcome() + answer.attempt())
                        .toString(),
                PROVIDER);
        return Answers.done(commands.execute(command, attempts.story(command.paymentId(), answer.attempt(), origin))
                .positionOrThrow());
    }

    /**
     * The provider's answer.
     *
     * @param orderId whose payment
     * @param attempt which attempt, counted from 1
     * @param outcome {@code authorised} or {@code declined}
     * @param reference what the provider calls what it holds
     * @param reason why it was declined
     */
    @Schema(example = """
            {"orderId": "0197a1b2-0000-7000-8000-000000000001", "attempt": 1, "outcome": "authorised"}""")
    record Answer(
            @NotNull OrderId orderId,
            @NotNull @Min(1) Integer attempt,

            @NotNull @Pattern(regexp = "authorised|declined", message = "must be authorised or declined")
            String outcome,

            @Nullable ProviderReference reference,
            @Nullable Reason reason) {

        PaymentCommand command() {
            PaymentId payment = new PaymentId(orderId);
            return outcome.equals("authorised")
                    ? new RecordAuthorised(payment, attempt, reference)
                    : new RecordDeclined(payment, attempt, reason == null ? new Reason("no reason given") : reason);
        }
    }
}
