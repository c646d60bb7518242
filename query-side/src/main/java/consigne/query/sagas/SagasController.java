package consigne.query.sagas;

import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.OrderId;
import consigne.api.Page;
import consigne.query.lists.Cursor;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.sagas.SagaRetriedView.LetterOfSaga;
import consigne.runtime.parking.DeadLetters;
import consigne.runtime.parking.Retried;
import consigne.web.http.Answers;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "sagas", description = "What sees orders through, how far it has got, and what holds it up")
class SagasController {

    private static final String WHICH = "which of the order's sagas";
    private static final String EXAMPLE = "0198c5f0-7d3a-7c11-9d5e-2f6a1b3c4d5e";

    private final SagaTable table;
    private final DeadLetters letters;

    SagasController(SagaTable table, DeadLetters letters) {
        this.table = table;
        this.letters = letters;
    }

    @GetMapping("/api/sagas")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(summary = "Lists sagas, the one that has begun last first")
    Page<SagaView> sagas(
            @Parameter(description = "which of them; all where none is named", example = "receipt-clerk")
                    @RequestParam
                    @Nullable
                    SagaName saga,
            @Parameter(description = "how it goes with them", example = "stuck") @RequestParam @Nullable
                    SagaStatus status,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        return table.page(saga, status, cursor, limit, total);
    }

    @GetMapping("/api/sagas/{id}")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(summary = "Shows what became of an order's saga, step by step, also after it has ended")
    ResponseEntity<SagaView> saga(
            @Parameter(example = EXAMPLE) @PathVariable OrderId id,
            @Parameter(description = WHICH) @RequestParam(defaultValue = SagaName.USUAL) SagaName saga) {
        SagaView found = find(saga, id);
        return Answers.shown(found, found.version());
    }

    @PostMapping("/api/sagas/{id}/retry")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(
            summary = "Has a saga that is stuck go on: what is parked of it is tried now",
            description = "Where nothing is parked and its deadline has passed, it is given its last event once more."
                    + " What it has done already is not done twice.")
    SagaRetriedView retrySaga(
            @Parameter(example = EXAMPLE) @PathVariable OrderId id,
            @Parameter(description = WHICH) @RequestParam(defaultValue = SagaName.USUAL) SagaName saga) {
        SagaView found = find(saga, id);
        List<LetterOfSaga> tried = found.letters().stream()
                .flatMap(letter -> letters.retry(letter).map(result -> tried(letter, result)).stream())
                .toList();
        boolean isOverdue =
                found.status() == SagaStatus.STUCK && found.letters().isEmpty();
        return new SagaRetriedView(
                tried,
                isOverdue
                        ? word(letters.takeAgain(found.saga(), found.id(), table.lastEvent(found.saga(), found.id())))
                        : null);
    }

    private SagaView find(SagaName saga, OrderId id) {
        return table.find(saga, id.value()).orElseThrow(() -> new NotFound("saga", id));
    }

    private static LetterOfSaga tried(String letter, Retried result) {
        return new LetterOfSaga(letter, word(result), result.cause());
    }

    private static String word(Retried result) {
        return result.result().name().toLowerCase(Locale.ROOT);
    }
}
