package consigne.api.round.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.OrderId;
import consigne.api.form.Form;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stop on a round.
 *
 * @param arrives when the van is there
 * @param begins when handing over begins: not before the slot
 * @param leaves when the van drives on
 * @param onBoard what is in the van then
 * @param metres by how much the way is longer with this stop than without it
 * @param elsewhere the best place for it on another van's way; none where there is no other van
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlannedStop(
        OrderId orderId,
        Instant arrives,
        Instant begins,
        Instant leaves,
        Cargo onBoard,
        int metres,
        @Nullable Elsewhere elsewhere) {

    public PlannedStop {
        Form.required("orderId", orderId);
    }
}
