package consigne.imports;

import static consigne.web.permission.Role.OPERATOR;

import consigne.imports.listing.Attachment;
import consigne.imports.listing.RejectionsFile;
import consigne.imports.report.ImportView;
import consigne.web.permission.PermittedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "imports", description = "Taking in files: a shop's past, its catalogue and its stock")
class ImportController {

    private final ImportViews views;
    private final RejectionsFile rejections;

    ImportController(ImportViews views, RejectionsFile rejections) {
        this.views = views;
        this.rejections = rejections;
    }

    @GetMapping("/api/imports/{id}")
    @PermittedTo(OPERATOR)
    @Operation(summary = "Shows how far an import has got, and what became of the rows")
    ImportView shownImport(@PathVariable UUID id) {
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
        Attachment.named("rejections-" + id, response);
        rejections.write(id, response.getOutputStream());
    }
}
