package consigne.api.order;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why the platform turned an order, or a change of one, down.
 *
 * @param cause the kind of reason, for programs
 * @param explanation one sentence, for people
 */
public record Refusal(Cause cause, String explanation) {

    /** The kinds of reasons. */
    public enum Cause {
        @JsonProperty("out-of-stock")
        OUT_OF_STOCK,
        @JsonProperty("slot-not-available")
        SLOT_NOT_AVAILABLE,
        @JsonProperty("payment-declined")
        PAYMENT_DECLINED,
        @JsonProperty("time-limit-passed")
        TIME_LIMIT_PASSED
    }
}
