package consigne.query.rebuild;

import consigne.api.rebuild.RebuildRejection.CopyExists;
import consigne.api.rebuild.RebuildRejection.NoVersionLeft;
import consigne.api.rebuild.RebuildRejection.NotInPhase;
import consigne.api.rebuild.RebuildRejection.RebuildGoingOn;
import consigne.api.rebuild.RebuildRejection.TooManyCopies;
import consigne.query.analytics.AnalyticsViews;
import consigne.query.build.VersionSchema;
import consigne.query.processor.Version;
import consigne.query.processor.Version.State;
import consigne.query.processor.Versions;
import consigne.web.problem.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What can be asked of rebuilds. What takes time is done by {@link RebuildWorker}, in whichever process that is. */
public final class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    /** So many copies may there be of a read model. */
    private static final int MOST_COPIES = 10;

    private final JdbcClient database;
    private final RebuildTable table;
    private final Versions versions;
    private final AnalyticsViews views;
    private final TransactionTemplate transactions;
    private final SwitchOver switchOver;

    Rebuilds(
            JdbcClient database,
            RebuildTable table,
            Versions versions,
            AnalyticsViews views,
            TransactionTemplate transactions,
            SwitchOver switchOver) {
        this.database = database;
        this.table = table;
        this.versions = versions;
        this.views = views;
        this.transactions = transactions;
        this.switchOver = switchOver;
    }

    /**
     * Has rebuilds begin, which share one stream of events. What was kept of the rebuild before goes, unless it is a
     * copy, or a copy is what is made.
     *
     * @throws RebuildRefused if one of the read models is being rebuilt, or there is no room for another copy
     */
    public List<Rebuild> begin(Map<String, RebuildPlan> asked, String by) {
        return transactions.execute(_ -> new TreeMap<>(asked)
                .entrySet().stream()
                        .map(each -> begin(each.getKey(), each.getValue(), by))
                        .toList());
    }

    private Rebuild begin(String readModel, RebuildPlan asked, String by) {
        versions.takeAlone(readModel);
        table.goingOn(readModel).ifPresent(other -> {
            throw new RebuildRefused(
                    new RebuildGoingOn(readModel, other.id(), other.phase().toString()));
        });
        if (asked.until() == null) {
            versions.of(readModel).stream()
                    .filter(version -> version.state() != State.IN_SERVICE && version.until() == null)
                    .forEach(this::drop);
        } else {
            requireRoom(readModel, asked.rule(), asked.until());
        }
        Version version = versions.add(readModel, asked.rule(), asked.from(), asked.until());
        schema(version).create();
        Rebuild begun = table.add(asked, readModel, version.id(), by);
        LOG.info("Rebuild {} of {} by rule {} begins, asked for by {}", begun.id(), readModel, begun.rule(), by);
        return begun;
    }

    private void requireRoom(String readModel, String rule, long until) {
        List<Rebuild> kept = table.kept(readModel);
        if (kept.stream()
                .anyMatch(copy ->
                        Objects.equals(copy.until(), until) && copy.rule().equals(rule))) {
            throw new RebuildRefused(new CopyExists(readModel, until, rule));
        }
        if (kept.size() >= MOST_COPIES) {
            throw new RebuildRefused(new TooManyCopies(readModel, MOST_COPIES));
        }
    }

    VersionSchema schema(Version version) {
        return new VersionSchema(
                database, version, versions.blueprint(version.readModel()).tables());
    }

    /** Removes a version for good; nobody gives the read model events meanwhile. */
    void drop(Version version) {
        versions.become(version.id(), State.DROPPED);
        schema(version).drop();
        if (version.until() != null) {
            views.forget(AnalyticsViews.schemaAsOf(version.until(), version.rule()));
        }
    }

    /** Has queries and analysts find a copy, in the current transaction. */
    void keep(Version copy, long until) {
        versions.become(copy.id(), State.COPY);
        views.createAsOf(copy.readModel(), copy.schema(), AnalyticsViews.schemaAsOf(until, copy.rule()));
    }

    public Rebuild find(String readModel, String id) {
        return table.find(readModel, id).orElseThrow(() -> new NotFound("rebuild", id));
    }

    public Rebuild pause(String readModel, String id) {
        return change(readModel, id, () -> table.pause(id, true), RebuildPhase.BUILDING);
    }

    public Rebuild resume(String readModel, String id) {
        return change(readModel, id, () -> table.pause(id, false), RebuildPhase.BUILDING);
    }

    public Rebuild throttle(String readModel, String id, @Nullable Integer corePercent) {
        return change(readModel, id, () -> table.throttle(id, corePercent), RebuildPhase.BUILDING);
    }

    /** Gives a rebuild up, or the copy that it has made; its tables are removed by whoever does the work. */
    public Rebuild cancel(String readModel, String id) {
        return change(
                readModel,
                id,
                () -> table.end(id, RebuildPhase.CANCELLED),
                RebuildPhase.BUILDING,
                RebuildPhase.COMPARING,
                RebuildPhase.COMPARED,
                RebuildPhase.KEPT);
    }

    /** Puts the new version into service, whatever the comparison says. */
    public Rebuild switchTo(String readModel, String id) {
        Rebuild rebuild = find(readModel, id);
        requirePhase(rebuild, RebuildPhase.COMPARED, RebuildPhase.ROLLED_BACK);
        return switchTo(rebuild);
    }

    Rebuild switchTo(Rebuild rebuild) {
        switchOver.to(following(rebuild.version(), rebuild.readModel()), last -> {
            requirePhase(table.locked(rebuild.id()), rebuild.phase());
            table.switched(rebuild.id(), last.id());
        });
        LOG.info(
                "{} is shown by rule {}, as rebuild {} has built it",
                rebuild.readModel(),
                rebuild.rule(),
                rebuild.id());
        return find(rebuild.readModel(), rebuild.id());
    }

    /** Puts the version into service that was there before. */
    public Rebuild rollBack(String readModel, String id) {
        Rebuild rebuild = find(readModel, id);
        requirePhase(rebuild, RebuildPhase.SWITCHED);
        Long before = rebuild.before();
        if (before == null || versions.inService(readModel).id() != rebuild.version()) {
            throw new RebuildRefused(new NoVersionLeft(readModel));
        }
        switchOver.to(following(before, readModel), _ -> {
            requirePhase(table.locked(id), RebuildPhase.SWITCHED);
            table.end(id, RebuildPhase.ROLLED_BACK);
        });
        LOG.info("{} is shown as before rebuild {}", readModel, id);
        return find(readModel, id);
    }

    private Version following(long id, String readModel) {
        Version version = versions.version(id);
        if (version.state() != State.FOLLOWING) {
            throw new RebuildRefused(new NoVersionLeft(readModel));
        }
        return version;
    }

    private Rebuild change(String readModel, String id, Runnable change, RebuildPhase... phases) {
        find(readModel, id);
        return transactions.execute(_ -> {
            requirePhase(table.locked(id), phases);
            change.run();
            return find(readModel, id);
        });
    }

    private static void requirePhase(Rebuild rebuild, RebuildPhase... phases) {
        if (!Arrays.asList(phases).contains(rebuild.phase())) {
            throw new RebuildRefused(
                    new NotInPhase(rebuild.id(), rebuild.phase().toString()));
        }
    }
}
