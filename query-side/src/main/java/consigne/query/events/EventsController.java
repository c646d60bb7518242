package consigne.query.events;

import static consigne.web.permission.Role.ANALYST;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.Page;
import consigne.api.history.EventView;
import consigne.query.lists.Cursor;
import consigne.query.lists.Limit;
import consigne.query.recorded.EventLog;
import consigne.web.form.Moment;
import consigne.web.http.Callers;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "events", description = "Everything that has happened in the shop, as it was recorded")
class EventsController {

    private final EventLog log;
    private final EventPages pages;
    private final EventViews views;
    private final Callers callers;

    EventsController(EventLog log, EventPages pages, EventViews views, Callers callers) {
        this.log = log;
        this.pages = pages;
        this.views = views;
        this.callers = callers;
    }

    @GetMapping("/api/events")
    @PermittedTo({SUPPORT, ANALYST, OPERATOR})
    @Operation(
            summary = "Lists events, in the order in which they were recorded",
            description =
                    "One page looks through so many events and no more: it may hold fewer than asked for, or none,"
                            + " and yet say where to go on. Analysts are told persons by pseudonyms, ask by them, and are not"
                            + " told what events say.")
    Page<EventView> events(
            @Parameter(description = "the first position") @RequestParam @Nullable EventPosition from,
            @Parameter(description = "the last position") @RequestParam @Nullable EventPosition to,
            @Parameter(description = "what they happened to", example = "order:0198f2c0-7d4e-7000-8000-000000000001")
                    @RequestParam
                    @Nullable
                    Wanted aggregate,
            @Parameter(description = "what happened; of every revision where none is named") @RequestParam @Nullable
                    EventType type,
            @Parameter(description = "who acted") @RequestParam @Nullable Wanted actor,
            @Parameter(description = "the story that they belong to") @RequestParam @Nullable Wanted correlation,
            @Parameter(description = "recorded at this instant or later") @RequestParam @Nullable Moment since,
            @Parameter(description = "recorded before this instant") @RequestParam @Nullable Moment until,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(
                            description =
                                    "whether all events that fit are counted, those of other pages as well; a 400 where"
                                            + " more than 10,000 must be looked through for that, unless they are all, or those"
                                            + " of one aggregate")
                    @RequestParam(defaultValue = "false")
                    boolean total,
            HttpServletRequest request) {
        Disclosure disclosure = Disclosure.to(request);
        return pages.page(
                new EventFilter(aggregate, type, disclosure.stored(actor, callers), correlation),
                disclosure,
                new EventSpan(from, to, Moment.valueOf(since), Moment.valueOf(until)),
                cursor,
                limit,
                total);
    }

    @GetMapping("/api/events/{position}")
    @PermittedTo({SUPPORT, ANALYST, OPERATOR})
    @Operation(summary = "Shows the event at a position", description = "To analysts as in the list.")
    EventView event(@PathVariable EventPosition position, HttpServletRequest request) {
        return log.at(position.value())
                .map(event -> views.show(event, Disclosure.to(request)))
                .orElseThrow(() -> new NotFound("event", position));
    }
}
