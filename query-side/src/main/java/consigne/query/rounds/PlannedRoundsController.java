package consigne.query.rounds;

import static consigne.web.permission.Role.DISPATCHER;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.OrderId;
import consigne.api.calendar.Zone;
import consigne.api.place.Depot;
import consigne.api.round.RoundId;
import consigne.api.round.view.RoundView;
import consigne.api.round.view.RoundsView;
import consigne.api.round.view.StopReasons;
import consigne.api.slot.SlotId;
import consigne.query.consistency.Reads;
import consigne.query.depots.ShownDepots;
import consigne.query.rows.ViewJson;
import consigne.web.http.Answers;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "rounds")
class PlannedRoundsController {

    private static final String SLOT = "which slot of the depot";

    private final JdbcClient database;
    private final ShownDepots depots;

    PlannedRoundsController(JdbcClient database, ShownDepots depots) {
        this.database = database;
        this.depots = depots;
    }

    @GetMapping("/api/depots/{depot}/rounds")
    @Reads(RoundsReadModel.NAME)
    @PermittedTo({WAREHOUSE, DISPATCHER, SUPPORT, OPERATOR})
    @Operation(
            summary = "Shows the rounds of a slot, what they are planned from, and how far a search is",
            description = "There are some once they were asked for: at the cut-off, or by a dispatcher before.")
    ResponseEntity<RoundsView> rounds(
            @PathVariable Depot depot, @Parameter(description = SLOT) @RequestParam SlotId slot) {
        RoundsView shown = of(depot, slot);
        return Answers.shown(shown, shown.version());
    }

    @GetMapping("/api/depots/{depot}/rounds/why")
    @Reads(value = RoundsReadModel.NAME, also = ShownDepots.READ_MODEL)
    @PermittedTo({DISPATCHER, SUPPORT, OPERATOR})
    @Operation(summary = "Tells why an order is where it is on the rounds of a slot, or on none")
    StopReasons whyStop(
            @PathVariable Depot depot,
            @Parameter(description = SLOT) @RequestParam SlotId slot,
            @Parameter(description = "which order") @RequestParam OrderId order) {
        ZoneId zone = depots.find(depot)
                .map(known -> known.details().zone())
                .map(Zone::id)
                .orElse(ZoneOffset.UTC);
        return StopWhy.of(of(depot, slot), order, zone)
                .map(sentences -> new StopReasons(slot, order, sentences))
                .orElseThrow(() -> new NotFound("stop", order));
    }

    @GetMapping("/api/rounds/{round}")
    @Reads(RoundsReadModel.NAME)
    @PermittedTo({WAREHOUSE, DISPATCHER, SUPPORT, OPERATOR})
    @Operation(summary = "Shows one van's round: its stops in order, and the order in which it is loaded")
    ResponseEntity<RoundView> round(@PathVariable RoundId round) {
        return find(round.slot())
                .flatMap(rounds ->
                        RoundSheet.of(rounds, round.van()).map(sheet -> Answers.shown(sheet, rounds.version())))
                .orElseThrow(() -> new NotFound("round", round));
    }

    private RoundsView of(Depot depot, SlotId slot) {
        return find(slot)
                .filter(_ -> slot.depot().equals(depot))
                .orElseThrow(() -> new NotFound("plan of rounds", slot));
    }

    private Optional<RoundsView> find(SlotId slot) {
        return database.sql("select view from rounds where slot = ?")
                .param(slot.value())
                .query((row, _) -> ViewJson.read(row.getString("view"), RoundsView.class))
                .optional();
    }
}
