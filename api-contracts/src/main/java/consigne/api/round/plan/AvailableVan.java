package consigne.api.round.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.depot.VanId;
import consigne.api.form.Form;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A van that a slot's rounds can be driven with.
 *
 * @param crates how many it holds
 * @param kilograms how much it may carry
 * @param from when it may leave the depot
 * @param to when it must be back
 * @param pause when its driver rests, if they do meanwhile
 * @param rangeKilometres how far it drives on one charge
 * @param kilometresPerHour how fast it gets on in these hours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AvailableVan(
        VanId van,
        int crates,
        int kilograms,
        Instant from,
        Instant to,
        @Nullable Pause pause,
        int rangeKilometres,
        int kilometresPerHour) {

    /**
     * When a driver rests.
     *
     * @param from when they begin
     * @param to when they go on
     */
    public record Pause(Instant from, Instant to) {
        public Pause {
            Form.required("from", from);
            Form.required("to", to);
        }
    }

    public AvailableVan {
        Form.required("van", van);
        Form.required("from", from);
        Form.required("to", to);
    }
}
