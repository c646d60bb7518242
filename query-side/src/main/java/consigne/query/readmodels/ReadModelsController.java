package consigne.query.readmodels;

import static consigne.web.permission.Role.ANALYST;
import static consigne.web.permission.Role.OPERATOR;

import consigne.api.Page;
import consigne.api.rebuild.RebuildRejection.CopyExists;
import consigne.api.rebuild.RebuildRejection.NoVersionLeft;
import consigne.api.rebuild.RebuildRejection.NotInPhase;
import consigne.api.rebuild.RebuildRejection.RebuildGoingOn;
import consigne.api.rebuild.RebuildRejection.TooManyCopies;
import consigne.query.asof.TimeTravel;
import consigne.query.comparison.Discretion;
import consigne.query.lists.Cursor;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.processor.Blueprint;
import consigne.query.processor.LiveTokens;
import consigne.query.processor.Version;
import consigne.query.processor.Version.State;
import consigne.query.processor.Versions;
import consigne.query.readmodels.ReadModelView.RuleShown;
import consigne.query.readmodels.ReadModelView.VersionShown;
import consigne.query.rebuild.Rebuild;
import consigne.query.rebuild.RebuildPlan;
import consigne.query.rebuild.RebuildTable;
import consigne.query.rebuild.Rebuilds;
import consigne.query.recorded.EventLog;
import consigne.web.http.Answers;
import consigne.web.http.Callers;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import consigne.web.problem.NotFound;
import consigne.web.problem.RefusedBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "read models", description = "What queries read, and how it is computed anew while the shop is open")
class ReadModelsController {

    private static final String REBUILD = "/api/read-models/{name}/rebuilds/{id}";

    private final Versions versions;
    private final LiveTokens tokens;
    private final EventLog log;
    private final RebuildTable table;
    private final Rebuilds rebuilds;
    private final Callers callers;
    private final TimeTravel past;
    private final Discretion discretion;

    ReadModelsController(
            Versions versions,
            LiveTokens tokens,
            EventLog log,
            RebuildTable table,
            Rebuilds rebuilds,
            Callers callers,
            TimeTravel past,
            Discretion discretion) {
        this.versions = versions;
        this.tokens = tokens;
        this.log = log;
        this.table = table;
        this.rebuilds = rebuilds;
        this.callers = callers;
        this.past = past;
        this.discretion = discretion;
    }

    @GetMapping("/api/read-models")
    @PermittedTo({ANALYST, OPERATOR})
    @Operation(summary = "Lists the read models, how far each has got, and what versions there are of it")
    ReadModelsView readModels() {
        long head = log.head();
        return new ReadModelsView(versions.blueprints().stream()
                .map(blueprint -> view(blueprint, head))
                .toList());
    }

    private ReadModelView view(Blueprint blueprint, long head) {
        List<Version> all = versions.of(blueprint.name());
        return new ReadModelView(
                blueprint.name(),
                tokens.reachedByAll(blueprint.name()),
                head,
                all.stream()
                        .filter(version -> version.state() == State.IN_SERVICE)
                        .map(VersionShown::of)
                        .findFirst()
                        .orElseThrow(),
                all.stream()
                        .filter(version -> version.state() != State.IN_SERVICE)
                        .map(VersionShown::of)
                        .toList(),
                blueprint.rules().stream().map(RuleShown::of).toList(),
                table.goingOn(blueprint.name()).map(this::view).orElse(null));
    }

    @PostMapping("/api/read-models/{name}/rebuilds")
    @PermittedTo({ANALYST, OPERATOR})
    @RefusedBy({RebuildGoingOn.class, TooManyCopies.class, CopyExists.class})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Has a new version of a read model built beside the one in service",
            description = "From the first event on, while the one in service goes on. Both are compared row by row, and"
                    + " the new one takes the place of the other as asked. The one before is kept up to date until the"
                    + " next rebuild. With until, a copy is built up to there, and kept for a day beside all others: of"
                    + " several read models together, they show one state of the shop.")
    ResponseEntity<RebuildView> beginRebuild(
            @Parameter(example = "orders") @PathVariable String name,
            @RequestBody RebuildRequest body,
            HttpServletRequest request) {
        Long until = until(body);
        Map<String, RebuildPlan> asked = new LinkedHashMap<>();
        if (body.together() != null) {
            body.together().forEach(other -> asked.put(known(other, "/together"), body.usual(until)));
        }
        asked.put(blueprint(name).name(), planned(name, body, until));
        Rebuild begun = rebuilds.begin(asked, callers.of(request).subject()).stream()
                .filter(rebuild -> rebuild.readModel().equals(name))
                .findFirst()
                .orElseThrow();
        return Answers.accepted("/api/read-models/" + name + "/rebuilds/" + begun.id(), view(begun));
    }

    private @Nullable Long until(RebuildRequest body) {
        if (body.until() == null) {
            return null;
        }
        if (body.switching() != null) {
            throw new MalformedRequest(Fault.at("/switching", "does not go with until: a copy is never switched to"));
        }
        return past.position(body.until(), beyond -> Fault.at("/until", beyond));
    }

    private RebuildPlan planned(String readModel, RebuildRequest body, @Nullable Long until) {
        if (versions.blueprint(readModel).rule(body.ruleName()).isEmpty()) {
            throw new MalformedRequest(Fault.at("/rule", "is no rule of " + readModel));
        }
        return body.plan(until);
    }

    private String known(String readModel, String pointer) {
        if (versions.named(readModel).isEmpty()) {
            throw new MalformedRequest(Fault.at(pointer, "there is no read model " + readModel));
        }
        return readModel;
    }

    private RebuildView view(Rebuild rebuild) {
        String thing = blueprint(rebuild.readModel()).tables().getFirst().key().getFirst();
        return RebuildView.of(rebuild, thing, discretion);
    }

    private Blueprint blueprint(String name) {
        return versions.named(name).orElseThrow(() -> new NotFound("read model", name));
    }

    @GetMapping("/api/read-models/{name}/rebuilds")
    @PermittedTo({ANALYST, OPERATOR})
    @Operation(summary = "Lists the rebuilds of a read model, the newest first")
    Page<RebuildView> rebuilds(
            @Parameter(example = "orders") @PathVariable String name,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        Page<Rebuild> page = table.page(blueprint(name).name(), cursor, limit, total);
        return new Page<>(page.items().stream().map(this::view).toList(), page.nextCursor(), page.total());
    }

    @GetMapping(REBUILD)
    @PermittedTo({ANALYST, OPERATOR})
    @Operation(summary = "Shows how far a rebuild has got, and what its comparison found")
    RebuildView rebuild(@Parameter(example = "orders") @PathVariable String name, @PathVariable UUID id) {
        return view(rebuilds.find(name, id.toString()));
    }

    @PostMapping(REBUILD + "/pause")
    @PermittedTo({ANALYST, OPERATOR})
    @RefusedBy(NotInPhase.class)
    @Operation(summary = "Has a rebuild rest until it is resumed")
    RebuildView pauseRebuild(@Parameter(example = "orders") @PathVariable String name, @PathVariable UUID id) {
        return view(rebuilds.pause(name, id.toString()));
    }

    @PostMapping(REBUILD + "/resume")
    @PermittedTo({ANALYST, OPERATOR})
    @RefusedBy(NotInPhase.class)
    @Operation(summary = "Has a rebuild go on that was paused")
    RebuildView resumeRebuild(@Parameter(example = "orders") @PathVariable String name, @PathVariable UUID id) {
        return view(rebuilds.resume(name, id.toString()));
    }

    @PostMapping(REBUILD + "/throttle")
    @PermittedTo({ANALYST, OPERATOR})
    @RefusedBy(NotInPhase.class)
    @Operation(summary = "Says how much of one core a rebuild uses from now on")
    RebuildView throttleRebuild(
            @Parameter(example = "orders") @PathVariable String name,
            @PathVariable UUID id,
            @RequestBody CoreShare body) {
        return view(rebuilds.throttle(name, id.toString(), body.corePercent()));
    }

    @PostMapping(REBUILD + "/cancel")
    @PermittedTo({ANALYST, OPERATOR})
    @RefusedBy(NotInPhase.class)
    @Operation(summary = "Gives a rebuild up, and the new version or the copy with it")
    RebuildView cancelRebuild(@Parameter(example = "orders") @PathVariable String name, @PathVariable UUID id) {
        return view(rebuilds.cancel(name, id.toString()));
    }

    @PostMapping(REBUILD + "/switch")
    @PermittedTo({ANALYST, OPERATOR})
    @RefusedBy({NotInPhase.class, NoVersionLeft.class})
    @Operation(summary = "Puts the new version into service, at once and for all queries")
    RebuildView switchToRebuild(@Parameter(example = "orders") @PathVariable String name, @PathVariable UUID id) {
        return view(rebuilds.switchTo(name, id.toString()));
    }

    @PostMapping(REBUILD + "/rollback")
    @PermittedTo({ANALYST, OPERATOR})
    @RefusedBy({NotInPhase.class, NoVersionLeft.class})
    @Operation(summary = "Puts the version back into service that was there before")
    RebuildView rollBackRebuild(@Parameter(example = "orders") @PathVariable String name, @PathVariable UUID id) {
        return view(rebuilds.rollBack(name, id.toString()));
    }
}
