package consigne.query.readmodels;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How much of the machine a rebuild uses.
 *
 * @param corePercent of one core, 1 to 100; all that there is where nothing is said
 */
@Schema(example = """
        {"corePercent": 50}""")
record CoreShare(@Nullable @Min(1) @Max(100) Integer corePercent) {}
