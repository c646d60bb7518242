package consigne.imports;

import static consigne.web.permission.Role.OPERATOR;

import consigne.api.Page;
import consigne.imports.job.Job;
import consigne.imports.job.Jobs;
import consigne.imports.report.ImportView;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "imports")
class ImportListController {

    private static final int MOST = 200;

    private final Jobs jobs;
    private final ImportViews views;
    private final Withdrawal withdrawal;

    ImportListController(Jobs jobs, ImportViews views, Withdrawal withdrawal) {
        this.jobs = jobs;
        this.views = views;
        this.withdrawal = withdrawal;
    }

    @GetMapping("/api/imports")
    @PermittedTo(OPERATOR)
    @Operation(summary = "Lists imports without their reports, the newest first")
    Page<ImportView> list(
            @Parameter(description = "where the part before ended") @RequestParam @Nullable UUID cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    int limit,
            @Parameter(description = "whether all imports are counted, those of other pages as well")
                    @RequestParam(defaultValue = "false")
                    boolean total) {
        if (limit < 1 || limit > MOST) {
            throw new MalformedRequest(Fault.inParameter("limit", "must be from 1 to " + MOST));
        }
        return views.page(cursor, limit, total);
    }

    @PostMapping("/api/imports/{id}/cancellation")
    @PermittedTo(OPERATOR)
    @Operation(
            summary = "Ends an import before it is done",
            description = "What is booked stays booked. An import that has ended stays as it is.")
    ImportView cancelImport(@PathVariable UUID id) {
        withdrawal.cancel(job(id));
        return views.of(id);
    }

    @DeleteMapping("/api/imports/{id}")
    @PermittedTo(OPERATOR)
    @Operation(
            summary = "Forgets an import and its reports, and ends it first",
            description = "What is booked stays booked.")
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        withdrawal.remove(job(id));
        return ResponseEntity.noContent().build();
    }

    private Job job(UUID id) {
        return jobs.job(id).orElseThrow(() -> new NotFound("import", id));
    }
}
