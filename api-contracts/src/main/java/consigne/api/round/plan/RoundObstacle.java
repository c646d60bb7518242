package consigne.api.round.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import consigne.api.OrderId;
import consigne.api.form.Form;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a stop where it could be.
 *
 * @param orderId whose stop suffers, where one does: not always the one that is moved
 * @param amount by how much: seconds late, crates or kilograms too much, metres too far
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoundObstacle(ObstacleKind kind, @Nullable OrderId orderId, int amount) {

    private static final int SECONDS_A_MINUTE = 60;

    /** What is wrong. */
    public enum ObstacleKind {
        /** Handing over would begin so many seconds after the slot. */
        @JsonProperty("late")
        LATE,
        /** The van would be back so many seconds after it must. */
        @JsonProperty("back-late")
        BACK_LATE,
        /** The van would have so many crates too much in it. */
        @JsonProperty("too-full")
        TOO_FULL,
        /** The van would carry so many kilograms too much. */
        @JsonProperty("too-heavy")
        TOO_HEAVY,
        /** The van would drive so many metres further than it can. */
        @JsonProperty("too-far")
        TOO_FAR,
        /** The stop is pinned to another van. */
        @JsonProperty("pinned")
        PINNED,
        /** Nobody knows where the stop is. */
        @JsonProperty("not-on-the-map")
        NOT_ON_THE_MAP,
        /** The stop is on no round, on two, or not of the slot. */
        @JsonProperty("not-once")
        NOT_ONCE
    }

    public RoundObstacle {
        Form.required("kind", kind);
    }

    /** In words, as the end of a sentence. */
    public String explanation() {
        return switch (kind) {
            case LATE -> "order " + orderId + " would be handed over " + minutes() + " after its slot";
            case BACK_LATE -> "the van would be back " + minutes() + " late";
            case TOO_FULL -> "it would hold " + amount + " crates too many" + where();
            case TOO_HEAVY -> "it would carry " + amount + " kg too much" + where();
            case TOO_FAR -> "it would drive " + amount + " m further than it can";
            case PINNED -> "order " + orderId + " is pinned to another van";
            case NOT_ON_THE_MAP -> "nobody knows where order " + orderId + " is to go";
            case NOT_ONCE -> "order " + orderId + " would not be visited once";
        };
    }

    /** Several in words, as the end of a sentence. */
    public static String explanation(List<RoundObstacle> obstacles) {
        return obstacles.stream().map(RoundObstacle::explanation).collect(Collectors.joining(", "));
    }

    private String minutes() {
        int minutes = Math.max(1, Math.ceilDiv(amount, SECONDS_A_MINUTE));
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }

    private String where() {
        return orderId == null ? " when it leaves" : " after order " + orderId;
    }
}
