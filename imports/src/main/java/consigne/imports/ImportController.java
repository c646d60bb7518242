package consigne.imports;

import static consigne.web.permission.Role.OPERATOR;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import consigne.api.form.Malformed;
import consigne.imports.job.Corrections;
import consigne.imports.job.Job;
import consigne.imports.listing.DifferencesFile;
import consigne.imports.listing.RejectionsFile;
import consigne.imports.mapping.Mapping;
import consigne.imports.mapping.Mappings;
import consigne.runtime.commands.Origin;
import consigne.runtime.ids.Ids;
import consigne.web.form.CurrencyCode;
import consigne.web.http.Answers;
import consigne.web.idempotency.Idempotency;
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
import java.time.Clock;
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
@Tag(name = "imports", description = "Taking over a shop's past")
class ImportController {

    private final ImportViews views;
    private final Mappings mappings;
    private final FileReceiver receiving;
    private final RejectionsFile rejections;
    private final DifferencesFile differences;
    private final Scheduler scheduler;
    private final CustomTask<Void> task;
    private final Idempotency idempotency;
    private final Clock clock;

    ImportController(
            ImportViews views,
            Mappings mappings,
            FileReceiver receiving,
            RejectionsFile rejections,
            DifferencesFile differences,
            Scheduler scheduler,
            CustomTask<Void> importTask,
            Idempotency idempotency,
            Clock clock) {
        this.views = views;
        this.mappings = mappings;
        this.receiving = receiving;
        this.rejections = rejections;
        this.differences = differences;
        this.scheduler = scheduler;
        this.task = importTask;
        this.idempotency = idempotency;
        this.clock = clock;
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
    ResponseEntity<ImportView> take(
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
        UUID proposed = Ids.derived(origin.commandId(), "import");
        UUID id = receiving.receive(
                Job.of(proposed, mapping, known, currency.currency(), dryRun, corrections == Corrections.APPLY, origin),
                request.getInputStream(),
                hash -> idempotency.claim(request, hash, origin),
                () -> scheduler.scheduleIfNotExists(task.instance(proposed.toString()), clock.instant()));
        return Answers.accepted("/api/imports/" + id, views.of(id));
    }

    @GetMapping("/api/imports/{id}")
    @PermittedTo(OPERATOR)
    @Operation(summary = "Shows how far an import has got, and what became of the rows")
    ImportView show(@PathVariable UUID id) {
        return views.of(id);
    }

    @GetMapping(path = "/api/imports/{id}/rejections", produces = "text/csv")
    @PermittedTo(OPERATOR)
    @Operation(
            summary = "Lists the rows that were not taken over, each with its line and the reason",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The rows, as CSV",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    void rejections(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        views.of(id);
        attach("rejections-" + id, response);
        rejections.write(id, response.getOutputStream());
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
        attach("differences-" + id, response);
        differences.write(id, response.getOutputStream());
    }

    private static void attach(String name, HttpServletResponse response) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }

    private static <T> T parameter(String name, String value, Function<String, T> reading) {
        try {
            return reading.apply(value);
        } catch (Malformed malformed) {
            throw new MalformedRequest(Fault.inParameter(name, String.valueOf(malformed.getMessage())));
        }
    }
}
