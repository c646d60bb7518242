package consigne.query.rebuild;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.jspecify.annotations.Nullable;

/**
 * How much of the machine a rebuild uses.
 *
 * @param share of one core, up to 1; all that there is where nothing is said
 */
@Schema(example = """
        {"share": 0.5}""")
record ShareOfOneCore(
        @Nullable @DecimalMin("0.01") @DecimalMax("1") Double share) {}
