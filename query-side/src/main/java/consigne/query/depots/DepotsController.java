package consigne.query.depots;

import static consigne.web.permission.Role.ANALYST;
import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.DISPATCHER;
import static consigne.web.permission.Role.DRIVER;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.Page;
import consigne.api.depot.view.DepotView;
import consigne.api.place.Depot;
import consigne.query.consistency.Reads;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.rows.ViewJson;
import consigne.web.http.Answers;
import consigne.web.permission.Own;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(value = ShownDepots.READ_MODEL, row = "depot")
@Tag(name = "depots")
class DepotsController {

    private final JdbcClient database;
    private final ShownDepots depots;

    DepotsController(JdbcClient database, ShownDepots depots) {
        this.database = database;
        this.depots = depots;
    }

    @GetMapping("/api/depots")
    @PermittedTo(
            value = {CUSTOMER, SHOP, WAREHOUSE, DISPATCHER, DRIVER, SUPPORT, ANALYST, OPERATOR},
            own = Own.SHARED)
    @Operation(summary = "Lists the depots with the slots of their weeks and their vans")
    Page<DepotView> depots(
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        return PageQuery.of(database, "select depot, view from depot")
                .after(cursor, "depot > :depot", CursorPart.text("depot"))
                .counted(total)
                .page(
                        "depot",
                        limit,
                        (row, _) -> ViewJson.read(row.getString("view"), DepotView.class),
                        depot -> Cursor.after(depot.depot()));
    }

    @GetMapping("/api/depots/{depot}")
    @PermittedTo(
            value = {CUSTOMER, SHOP, WAREHOUSE, DISPATCHER, DRIVER, SUPPORT, ANALYST, OPERATOR},
            own = Own.SHARED)
    @Operation(summary = "Shows a depot with the slots of its week and its vans")
    ResponseEntity<DepotView> depot(@Parameter(example = "main") @PathVariable Depot depot) {
        DepotView shown = depots.find(depot).orElseThrow(() -> new NotFound("depot", depot));
        return Answers.shown(shown, shown.version());
    }
}
