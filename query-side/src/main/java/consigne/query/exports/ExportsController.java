package consigne.query.exports;

import static consigne.web.permission.Role.ANALYST;
import static consigne.web.permission.Role.OPERATOR;

import consigne.api.rebuild.RebuildRejection.NoCopyAsOf;
import consigne.query.analytics.AnalyticsViews;
import consigne.query.asof.Mark;
import consigne.query.asof.TimeTravel;
import consigne.query.copies.Copies;
import consigne.query.events.EventPosition;
import consigne.query.events.EventType;
import consigne.query.recorded.EventLog;
import consigne.web.form.Moment;
import consigne.web.http.Answers;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import consigne.web.problem.NotFound;
import consigne.web.problem.RefusedBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "exports", description = "Files of what analysts may read")
class ExportsController {

    private static final String EVENTS = "events";
    private static final int BUFFER = 1 << 16;

    private final AnalyticsViews views;
    private final EventLog log;
    private final ExportedRows rows;
    private final Copies copies;
    private final TimeTravel past;

    ExportsController(AnalyticsViews views, EventLog log, ExportedRows rows, Copies copies, TimeTravel past) {
        this.views = views;
        this.log = log;
        this.rows = rows;
        this.copies = copies;
        this.past = past;
    }

    @GetMapping("/api/exports/{name}")
    @PermittedTo({ANALYST, OPERATOR})
    @RefusedBy(NoCopyAsOf.class)
    @Operation(
            summary = "Sends all rows of a view of the schema analytics",
            description =
                    "Customers are called by their pseudonyms. Rows that say where they stand come in that order, so"
                            + " that whoever was broken off asks for those after the last position that came whole; of what"
                            + " changes, such as orders, those are the rows that have changed since.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The rows",
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.apache.parquet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    void export(
            @PathVariable ExportName name,
            @Parameter(description = "else what is accepted says it, or it is CSV") @RequestParam @Nullable
                    ExportFormat format,
            @Parameter(description = "the position after which rows are wanted") @RequestParam @Nullable
                    EventPosition after,
            @Parameter(description = Copies.AS_OF) @RequestParam @Nullable Mark asOf,
            @Parameter(description = "of events, what happened; of every revision where none is named")
                    @RequestParam
                    @Nullable
                    EventType type,
            @Parameter(description = "of events, those recorded at this instant or later") @RequestParam @Nullable
                    Moment since,
            @Parameter(description = "of events, those recorded before this instant") @RequestParam @Nullable
                    Moment until,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.ACCEPT) @Nullable String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Long then = asOf == null ? null : past.position("asOf", asOf);
        Export export = export(name, then, after, type, since, until);
        ExportFormat as = ExportFormat.of(format, accept);
        OutputStream target = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        if (then != null) {
            response.setHeader(Answers.AS_OF_POSITION, then.toString());
        }
        response.setContentType(as.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + as.ending() + "\"");
        if (!request.getMethod().equals("HEAD")) {
            rows.write(export, as, target);
            target.flush();
        }
    }

    private Export export(
            ExportName name,
            @Nullable Long then,
            @Nullable EventPosition after,
            @Nullable EventType type,
            @Nullable Moment since,
            @Nullable Moment until) {
        String schema = schema(name, then);
        List<AnalyticsViews.Column> columns = views.columns(schema, name.value());
        if (columns.isEmpty()) {
            throw new NotFound("export", name);
        }
        boolean isOfEvents = name.value().equals(EVENTS);
        insist(isOfEvents || type == null, "type");
        insist(isOfEvents || since == null, "since");
        insist(isOfEvents || until == null, "until");
        Export export = new Export(
                schema,
                name.value(),
                columns,
                of(
                        Math::max,
                        after == null ? null : after.value(),
                        since == null ? null : log.positionBefore(since.value())),
                of(Math::min, isOfEvents ? then : null, until == null ? null : log.positionBefore(until.value())),
                type == null ? null : type.value());
        insist(export.hasPositions() || after == null, "after");
        return export;
    }

    /** Events are what they were; all else that was is in copies. */
    private String schema(ExportName name, @Nullable Long then) {
        if (then == null) {
            return AnalyticsViews.SCHEMA;
        }
        return views.readModelOf(name.value())
                .map(readModel -> AnalyticsViews.schemaAsOf(
                        then, copies.at(readModel, then).rule()))
                .orElse(AnalyticsViews.SCHEMA);
    }

    /** What comes of two positions, or the only one that there is. */
    private static @Nullable Long of(BinaryOperator<Long> both, @Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? (one == null ? other : one) : both.apply(one, other);
    }

    private static void insist(boolean fits, String parameter) {
        if (!fits) {
            throw new MalformedRequest(Fault.inParameter(parameter, "is nothing that these rows are chosen by"));
        }
    }
}
