package consigne.web.trial;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that sends one command, and can be tried: with {@code dryRun=true} it answers what would follow, or why
 * it would be refused, and nothing is stored.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
        in = ParameterIn.QUERY,
        name = Tryable.PARAMETER,
        description = "whether only what would happen is asked for, and nothing stored",
        schema = @Schema(type = "boolean", defaultValue = "false"))
@ApiResponse(
        responseCode = "200",
        description = "What would happen",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = Prospect.class)))
public @interface Tryable {

    /** How a request asks for it. */
    String PARAMETER = "dryRun";
}
