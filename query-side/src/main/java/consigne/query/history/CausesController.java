package consigne.query.history;

import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.OrderId;
import consigne.api.history.CausalGraph;
import consigne.query.consistency.Reads;
import consigne.query.recorded.EventId;
import consigne.web.permission.PermittedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(value = CausalSearch.READ_MODEL, row = "id")
@Tag(name = "orders")
class CausesController {

    private final CausalSearch causes;

    CausesController(CausalSearch causes) {
        this.causes = causes;
    }

    @GetMapping("/api/orders/{id}/history/{eventId}/causes")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(
            summary = "Shows what led to an event in the history of an order",
            description = "From what a person did, command by command and event by event.")
    CausalGraph causesOfEvent(
            @Parameter(example = "0198c5f0-7d3a-7c11-9d5e-2f6a1b3c4d5e") @PathVariable OrderId id,
            @PathVariable EventId eventId) {
        return causes.of(id, eventId);
    }

    @GetMapping("/api/orders/{id}/history/{eventId}/effects")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(
            summary = "Shows what led to an event in the history of an order, and all that it led to",
            description = "Across payment, stock, deposits and other orders, the nearest first; 500 messages at most.")
    CausalGraph effectsOfEvent(
            @Parameter(example = "0198c5f0-7d3a-7c11-9d5e-2f6a1b3c4d5e") @PathVariable OrderId id,
            @PathVariable EventId eventId) {
        return causes.andEffects(id, eventId);
    }
}
