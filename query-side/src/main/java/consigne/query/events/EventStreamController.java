package consigne.query.events;

import static consigne.web.permission.Role.ANALYST;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.history.EventView;
import consigne.query.events.EventFollower.Following;
import consigne.query.recorded.EventLog;
import consigne.web.form.Moment;
import consigne.web.http.Callers;
import consigne.web.permission.PermittedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "events")
class EventStreamController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final EventLog log;
    private final EventStreams streams;
    private final Callers callers;

    EventStreamController(EventLog log, EventStreams streams, Callers callers) {
        this.log = log;
        this.streams = streams;
        this.callers = callers;
    }

    @GetMapping(path = "/api/events/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PermittedTo({SUPPORT, ANALYST, OPERATOR})
    @Operation(
            summary = "Tells events as they are recorded",
            description =
                    "Server-sent events, each with its position as id and the same content as in the list. Whoever"
                            + " comes back with the last id goes on right after it. Where nothing fits, ids without a message"
                            + " say every now and then how far that is. Five streams a caller, of"
                            + " half an hour each.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(implementation = EventView.class))))
    SseEmitter stream(
            @Parameter(description = "the first position; where nothing says otherwise, whatever comes next")
                    @RequestParam
                    @Nullable
                    EventPosition from,
            @Parameter(description = "the position after which the stream ends") @RequestParam @Nullable
                    EventPosition to,
            @Parameter(description = "what they happened to", example = "order:0198f2c0-7d4e-7000-8000-000000000001")
                    @RequestParam
                    @Nullable
                    Wanted aggregate,
            @Parameter(description = "what happened; of every revision where none is named") @RequestParam @Nullable
                    EventType type,
            @Parameter(description = "who acted") @RequestParam @Nullable Wanted actor,
            @Parameter(description = "the story that they belong to") @RequestParam @Nullable Wanted correlation,
            @Parameter(description = "recorded at this instant or later") @RequestParam @Nullable Moment since,
            @Parameter(description = "the id of the last message that came") @RequestHeader(LAST_EVENT_ID) @Nullable
                    EventPosition lastEventId,
            HttpServletRequest request) {
        if (request.getMethod().equals("HEAD")) {
            return ended(); // nothing would show that its reader has left
        }
        Disclosure disclosure = Disclosure.to(request);
        EventSpan span = new EventSpan(from, to, Moment.valueOf(since), null);
        long after = lastEventId != null ? lastEventId.value() : span.after(log).orElseGet(log::head);
        return streams.open(
                callers.of(request).subject(),
                new Following(
                        new EventFilter(aggregate, type, disclosure.stored(actor, callers), correlation),
                        disclosure,
                        after,
                        span.last(log)));
    }

    private static SseEmitter ended() {
        SseEmitter nothing = new SseEmitter();
        nothing.complete();
        return nothing;
    }
}
