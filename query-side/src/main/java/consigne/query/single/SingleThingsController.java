package consigne.query.single;

import static consigne.web.permission.Role.ANALYST;
import static consigne.web.permission.Role.OPERATOR;

import consigne.query.comparison.ComparisonReport;
import consigne.query.comparison.Discretion;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "read models")
class SingleThingsController {

    private static final String THING = "/api/read-models/{name}/things/{id}";

    private final List<Things<?>> all;
    private final Refold refold;
    private final EventsBehind behind;
    private final Discretion discretion;

    SingleThingsController(List<Things<?>> all, Refold refold, EventsBehind behind, Discretion discretion) {
        this.all = List.copyOf(all);
        this.refold = refold;
        this.behind = behind;
        this.discretion = discretion;
    }

    @GetMapping(THING + "/comparison")
    @PermittedTo({ANALYST, OPERATOR})
    @Operation(
            summary = "Folds the events of one thing again, and compares what comes out with its rows",
            description =
                    "An order by its id, a customer's deposit account by the customer's, a credit note by its own,"
                            + " a stock by its SKU; with the depot before it and a colon where it is not the main one.")
    ComparisonReport compare(
            @Parameter(example = "orders") @PathVariable String name,
            @Parameter(example = "0198c5f0-7d3a-7c11-9d5e-2f6a1b3c4d5e") @PathVariable String id) {
        Things<?> things = things(name);
        return discretion.told(behind.tell(refold.compare(things, id), things.readModel()));
    }

    @PostMapping(THING + "/rebuild")
    @PermittedTo({ANALYST, OPERATOR})
    @Operation(
            summary = "Rebuilds the rows of one thing alone, where they are; tells what was different",
            description = "Nobody who reads waits for it.")
    ComparisonReport rebuildOne(
            @Parameter(example = "orders") @PathVariable String name,
            @Parameter(example = "0198c5f0-7d3a-7c11-9d5e-2f6a1b3c4d5e") @PathVariable String id) {
        return discretion.told(refold.heal(things(name), id));
    }

    private Things<?> things(String readModel) {
        return all.stream()
                .filter(things -> things.readModel().equals(readModel))
                .findFirst()
                .orElseThrow(() -> new NotFound("read model of single things", readModel));
    }
}
