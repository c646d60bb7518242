package consigne.query.letters;

import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.Page;
import consigne.api.Reason;
import consigne.query.lists.Cursor;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.runtime.parking.DeadLetters;
import consigne.runtime.parking.DeadLetters.Discard;
import consigne.web.http.Caller;
import consigne.web.http.Callers;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import consigne.web.problem.Unavailable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "dead letters", description = "What could not be taken and waits, with all that follows it")
class LettersController {

    private final LetterTable table;
    private final DeadLetters letters;
    private final Callers callers;

    LettersController(LetterTable table, DeadLetters letters, Callers callers) {
        this.table = table;
        this.letters = letters;
        this.callers = callers;
    }

    @GetMapping("/api/dead-letters")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(
            summary = "Lists what could not be taken, that which has waited longest first",
            description = "Events of read models, of sagas and of the provider's calls, and deadlines. Each is tried"
                    + " again by itself, once a minute at least.")
    Page<LetterView> letters(
            @Parameter(description = "the fingerprint of their cause") @RequestParam @Nullable Fingerprint cause,
            @Parameter(description = "who could not take them") @RequestParam @Nullable LetterKind kind,
            @Parameter(description = "those that were given up, instead of those that wait")
                    @RequestParam(defaultValue = "false")
                    boolean discarded,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        return table.page(cause, kind, discarded, cursor, limit, total);
    }

    @GetMapping("/api/dead-letters/causes")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(summary = "Counts what waits by its cause, the most frequent first")
    LetterCausesView causesOfDeadLetters(@RequestParam(defaultValue = Limit.USUAL) Limit limit) {
        return new LetterCausesView(table.causes(limit));
    }

    @GetMapping("/api/dead-letters/{id}")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(summary = "Shows one letter, also when it was given up")
    LetterView letter(@PathVariable LetterId id) {
        return table.find(id).orElseThrow(() -> new NotFound("dead letter", id));
    }

    @PostMapping("/api/dead-letters/{id}/retry")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(summary = "Tries one letter now, and then what waits behind it; answers what became of it")
    RetriedView retryDeadLetter(@PathVariable LetterId id) {
        return letters.retry(id.value()).map(RetriedView::of).orElseThrow(() -> new NotFound("dead letter", id));
    }

    @PostMapping("/api/dead-letters/retry")
    @PermittedTo({SUPPORT, OPERATOR})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Has letters tried at once: those of one cause, or all")
    DueLettersView retryDeadLetters(@RequestBody RetryRequest body) {
        return new DueLettersView(
                letters.retryAll(body.cause() == null ? null : body.cause().value()));
    }

    @DeleteMapping("/api/dead-letters/{id}")
    @PermittedTo(OPERATOR)
    @Operation(
            summary = "Gives a letter up for good, with a reason; what waits behind it goes on without it",
            description =
                    "It stays readable, with who gave it up and why. What is rebuilt from all events takes it again.")
    LetterView discard(
            @PathVariable LetterId id,
            @Parameter(description = "why it is given up") @RequestParam Reason reason,
            HttpServletRequest request) {
        LetterView letter = letter(id);
        Caller caller = callers.of(request);
        Discard why = new Discard(caller.subject(), caller.role(), caller.channel(), reason.value());
        if (letter.discarded() == null && !letters.discard(id.value(), why)) {
            throw new Unavailable("The letter is being tried just now.", Duration.ofSeconds(1));
        }
        return letter(id);
    }
}
