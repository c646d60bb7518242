package consigne.api.round.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import consigne.api.form.Form;

/**
 * The empties that a stop is expected to give back.
 *
 * @param cargo how many crates of them, and what they weigh
 * @param basis why so many
 */
public record ExpectedEmpties(Cargo cargo, Expectation basis) {

    /** Why so many empties are expected. */
    public enum Expectation {
        /** The customer holds none of the shop's glass. */
        @JsonProperty("holds-none")
        HOLDS_NONE,
        /** The customer holds less glass than is delivered: all of it is expected. */
        @JsonProperty("all-they-hold")
        ALL_THEY_HOLD,
        /** The customer holds more glass than is delivered: as much is expected as comes. */
        @JsonProperty("as-much-as-comes")
        AS_MUCH_AS_COMES
    }

    public ExpectedEmpties {
        Form.required("cargo", cargo);
        Form.required("basis", basis);
    }
}
