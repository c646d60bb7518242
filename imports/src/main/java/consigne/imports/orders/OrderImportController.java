package consigne.imports.orders;

import static consigne.web.permission.Role.OPERATOR;

import consigne.api.form.Malformed;
import consigne.imports.ImportStart;
import consigne.imports.ImportViews;
import consigne.imports.listing.Attachment;
import consigne.imports.listing.DifferencesFile;
import consigne.imports.mapping.BookJob;
import consigne.imports.mapping.Corrections;
import consigne.imports.mapping.Mapping;
import consigne.imports.mapping.Mappings;
import consigne.imports.reading.BookFile;
import consigne.imports.report.ImportView;
import consigne.runtime.commands.Origin;
import consigne.web.form.CurrencyCode;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "imports")
class OrderImportController {

    private final ImportStart start;
    private final ImportViews views;
    private final Mappings mappings;
    private final DifferencesFile differences;

    OrderImportController(ImportStart start, ImportViews views, Mappings mappings, DifferencesFile differences) {
        this.start = start;
        this.views = views;
        this.mappings = mappings;
        this.differences = differences;
    }

    @PostMapping(
            path = "/api/imports/orders",
            consumes = {"text/csv", "application/gzip", "application/x-gzip"})
    @PermittedTo(OPERATOR)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Takes in a CSV file of order lines, plain or as gzip, to be imported in the background",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/gzip",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<ImportView> importOrders(
            @Parameter(description = "Which books the file is of: the name of a mapping")
                    @RequestParam(defaultValue = "online-retail")
                    String mapping,
            @Parameter(description = "The currency of all amounts, by ISO 4217", example = "GBP") @RequestParam
                    CurrencyCode currency,
            @Parameter(description = "Whether to report only, and to change nothing")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "What becomes of invoices that were taken over before with other content")
                    @RequestParam(defaultValue = "report")
                    Corrections corrections,
            HttpServletRequest request,
            Origin origin)
            throws IOException {
        Mapping known = parameter("mapping", mapping, mappings::named);
        BookJob asked = BookJob.of(
                ImportStart.idFor(origin),
                mapping,
                known,
                currency.currency(),
                dryRun,
                corrections == Corrections.APPLY,
                origin);
        return start.begin(asked.job(), new BookFile(asked), request, origin);
    }

    @GetMapping(path = "/api/imports/{id}/differences", produces = "text/csv")
    @PermittedTo(OPERATOR)
    @Operation(
            summary = "Lists the invoices that were taken over before with other content, and what differs",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The invoices, as CSV",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    void differences(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        views.of(id);
        Attachment.named("differences-" + id, response);
        differences.write(id, response.getOutputStream());
    }

    private static <T> T parameter(String name, String value, Function<String, T> reading) {
        try {
            return reading.apply(value);
        } catch (Malformed malformed) {
            throw new MalformedRequest(Fault.inParameter(name, String.valueOf(malformed.getMessage())));
        }
    }
}
