package consigne.imports.products;

import static consigne.web.permission.Role.OPERATOR;

import consigne.imports.ImportStart;
import consigne.imports.job.Job;
import consigne.imports.products.rows.ProductFile;
import consigne.imports.report.ImportView;
import consigne.runtime.commands.Origin;
import consigne.web.permission.PermittedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "imports")
class ProductImportController {

    static final String PATH = "/api/imports/products";

    private final ImportStart start;
    private final ProductFile file;

    ProductImportController(ImportStart start, ProductFile productFile) {
        this.start = start;
        this.file = productFile;
    }

    @PostMapping(
            path = PATH,
            consumes = {"text/csv", "application/gzip", "application/x-gzip"})
    @PermittedTo(OPERATOR)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Takes in a CSV file of products and of what is on hand of them, plain or as gzip",
            description = "Each row defines a product and counts its stock, in the background. What stands so already"
                    + " is left as it is.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", example = """
                                        sku,name,unitPrice,vatPercent,container,onHand
                                        cola-33,Cola 33 cl,1.95,5.5,bottle-33,240
                                        """)),
                                @Content(
                                        mediaType = "application/gzip",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<ImportView> importProducts(
            @Parameter(description = "Whether to report only what would happen, and to change nothing")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            HttpServletRequest request,
            Origin origin)
            throws IOException {
        Job job = Job.of(ImportStart.idFor(origin), ProductImports.NAME, "catalogue", "{}", dryRun, origin);
        return start.begin(job, file, request, origin);
    }
}
