package consigne.web.audit;

import static consigne.web.permission.Role.OPERATOR;

import consigne.api.Page;
import consigne.web.form.Moment;
import consigne.web.http.Callers;
import consigne.web.permission.PermittedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "audit", description = "Who was refused what, and what support and operators did")
final class AuditController {

    private final AuditTable table;
    private final Callers callers;

    AuditController(AuditTable table, Callers callers) {
        this.table = table;
        this.callers = callers;
    }

    @GetMapping("/api/audit")
    @PermittedTo(OPERATOR)
    @Operation(
            summary = "Lists refusals, and what support and operators did, the newest first",
            description = "An entry shows up within a second or two.")
    Page<AuditEntry> entries(
            @Parameter(description = "whose", example = "anna") @RequestParam @Nullable String subject,
            @Parameter(description = "at this instant or later") @RequestParam @Nullable Moment from,
            @Parameter(description = "before this instant") @RequestParam @Nullable Moment to,
            @Parameter(description = "where the part before ended") @RequestParam @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(defaultValue = AuditLimit.USUAL)
                    AuditLimit limit,
            @Parameter(description = "whether all entries are counted, those of other pages as well")
                    @RequestParam(defaultValue = "false")
                    boolean total) {
        return table.page(new AuditQuery(
                subject == null ? null : callers.stored(subject),
                Moment.valueOf(from),
                Moment.valueOf(to),
                cursor == null ? null : AuditCursor.read(cursor),
                limit.value(),
                total));
    }
}
