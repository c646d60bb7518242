package consigne.api.round.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the plan of a slot's rounds stands. */
public enum PlanStatus {
    /** Rounds are being searched; those that are shown are the ones of before. */
    SEARCHING,
    /** Somebody has stopped the search; what it has found is about to be planned. */
    STOPPING,
    PLANNED;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
