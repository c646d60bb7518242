package consigne.api.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * How long rounds are searched for.
 *
 * @param attempts after how many it ends; as many as there is time for where none are said
 * @param seed of its dice: as many attempts with the same seed find the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchEffort(SearchSeconds seconds, @Nullable SearchAttempts attempts, SearchSeed seed) {

    public SearchEffort {
        Form.required("seconds", seconds);
        Form.required("seed", seed);
    }
}
