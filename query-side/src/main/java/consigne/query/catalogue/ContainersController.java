package consigne.query.catalogue;

import static consigne.web.permission.Role.ANALYST;
import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.DRIVER;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.Page;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.view.ContainerView;
import consigne.query.consistency.Reads;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
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
@Reads(value = CatalogueReadModels.CONTAINERS, row = "type")
@Tag(name = "catalogue")
class ContainersController {

    private final JdbcClient database;

    ContainersController(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/api/containers")
    @PermittedTo(
            value = {CUSTOMER, SHOP, WAREHOUSE, DRIVER, SUPPORT, ANALYST, OPERATOR},
            own = Own.SHARED)
    @Operation(summary = "Lists the container types with the deposit on one, now and to come")
    Page<ContainerView> containers(
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        return PageQuery.of(database, ShelfRows.CONTAINERS)
                .after(cursor, "type > :type", CursorPart.text("type"))
                .counted(total)
                .page("type", limit, (row, _) -> ShelfRows.container(row), container -> Cursor.after(container.type()));
    }

    @GetMapping("/api/containers/{type}")
    @PermittedTo(
            value = {CUSTOMER, SHOP, WAREHOUSE, DRIVER, SUPPORT, ANALYST, OPERATOR},
            own = Own.SHARED)
    @Operation(summary = "Shows a container type with the deposit on one, now and to come")
    ResponseEntity<ContainerView> container(@Parameter(example = "bottle-33") @PathVariable ContainerType type) {
        ContainerView container = database.sql(ShelfRows.CONTAINERS + " where type = ?")
                .param(type.value())
                .query((row, _) -> ShelfRows.container(row))
                .optional()
                .orElseThrow(() -> new NotFound("container", type));
        return Answers.shown(container, container.version());
    }
}
