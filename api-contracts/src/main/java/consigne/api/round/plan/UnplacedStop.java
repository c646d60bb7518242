package consigne.api.round.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import consigne.api.OrderId;
import consigne.api.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * An order that is on no round.
 *
 * @param best where it would disturb least, and what stands against that; none where no place is known for it, or no
 *     van is there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnplacedStop(
        OrderId orderId, WhyUnplaced cause, @Nullable Elsewhere best) {

    /** Why an order is on no round. */
    public enum WhyUnplaced {
        /** Nobody knows where on a map the address is. */
        @JsonProperty("not-on-the-map")
        NOT_ON_THE_MAP,
        /** No van drives in these hours. */
        @JsonProperty("no-van")
        NO_VAN,
        /** No van can have it as the rounds are. */
        @JsonProperty("does-not-fit")
        DOES_NOT_FIT
    }

    public UnplacedStop {
        Form.required("orderId", orderId);
        Form.required("cause", cause);
    }
}
