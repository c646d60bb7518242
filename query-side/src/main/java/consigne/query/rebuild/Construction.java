package consigne.query.rebuild;

import consigne.query.build.Build;
import consigne.query.build.Build.BuildStopped;
import consigne.query.build.BuiltVersion;
import consigne.query.build.Pacer;
import consigne.query.processor.LiveTokens;
import consigne.query.processor.LiveTokens.Stored;
import consigne.query.processor.ReadModel;
import consigne.query.processor.Version;
import consigne.query.processor.Version.State;
import consigne.query.processor.Versions;
import consigne.query.recorded.EventLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the versions of rebuilds up to where those in service are, and has them take each event together with these
 * from then on; copies up to their position, where they stay.
 */
final class Construction {

    /** What a version has still to take when the read model is stopped for it. */
    private static final long LITTLE = 500;

    private final RebuildTable table;
    private final Rebuilds rebuilds;
    private final Versions versions;
    private final LiveTokens tokens;
    private final EventLog log;
    private final TransactionTemplate transactions;
    private final Build build;

    Construction(
            RebuildTable table,
            Rebuilds rebuilds,
            Versions versions,
            LiveTokens tokens,
            EventLog log,
            TransactionTemplate transactions) {
        this.table = table;
        this.rebuilds = rebuilds;
        this.versions = versions;
        this.tokens = tokens;
        this.log = log;
        this.transactions = transactions;
        this.build = new Build(log, transactions);
    }

    /** Builds until these follow, or one of them is paused, throttled otherwise or given up. */
    void build(List<Rebuild> together) {
        Map<Rebuild, BuiltVersion> built = new LinkedHashMap<>();
        together.forEach(rebuild -> built.put(rebuild, new BuiltVersion(computing(rebuild), rebuild.held())));
        Wishes wishes = new Wishes(table, together);
        Rebuild first = together.getFirst();
        if (first.until() != null) {
            copy(built, first.position(), first.until(), wishes);
            return;
        }
        long reached = catchUp(built, first.position(), wishes);
        if (!wishes.isAsItWas()) {
            return;
        }
        index(built);
        reached = catchUp(built, reached, wishes);
        if (wishes.isAsItWas()) {
            long upTo = reached;
            built.forEach((rebuild, version) -> follow(rebuild, version, upTo));
        }
    }

    private void copy(Map<Rebuild, BuiltVersion> built, long after, long until, Wishes wishes) {
        long reached = after;
        while (wishes.isAsItWas() && reached < until) {
            reached = run(built, reached, until, wishes);
        }
        if (wishes.isAsItWas()) {
            index(built);
            built.forEach((rebuild, version) -> keep(rebuild, version, until));
        }
    }

    private void index(Map<Rebuild, BuiltVersion> built) {
        built.keySet().forEach(rebuild -> rebuilds.schema(version(rebuild)).index());
    }

    private void keep(Rebuild rebuild, BuiltVersion built, long until) {
        transactions.executeWithoutResult(_ -> {
            if (!table.reached(rebuild.id(), until, until, built.held(), null)) {
                throw new BuildStopped(rebuild.readModel());
            }
            rebuilds.keep(version(rebuild), until);
            table.end(rebuild.id(), RebuildPhase.KEPT);
        });
    }

    private long catchUp(Map<Rebuild, BuiltVersion> built, long after, Wishes wishes) {
        long reached = after;
        long head = inService(built);
        while (wishes.isAsItWas() && head - reached > LITTLE) {
            reached = run(built, reached, head, wishes);
            head = inService(built);
        }
        return reached;
    }

    private long run(Map<Rebuild, BuiltVersion> built, long after, long head, Wishes wishes) {
        Pacer pacer = new Pacer(after);
        try {
            build.run(
                    List.copyOf(built.values()),
                    after,
                    head,
                    wishes.throttle(),
                    wishes::isAsItWas,
                    position -> note(built, position, head, pacer.rateAt(position)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return pacer.position();
    }

    private void note(Map<Rebuild, BuiltVersion> built, long position, long head, @Nullable Long rate) {
        built.forEach((rebuild, version) -> {
            if (!table.reached(rebuild.id(), position, head, version.held(), rate)) {
                throw new BuildStopped(rebuild.readModel());
            }
        });
    }

    /** No version is built further than those in service have got, whatever else there is. */
    private long inService(Map<Rebuild, BuiltVersion> built) {
        return built.keySet().stream()
                .mapToLong(rebuild -> tokens.reachedByAll(rebuild.readModel()))
                .min()
                .orElse(0);
    }

    /** While nobody gives the read model events, the version takes what is still missing; then it follows. */
    private void follow(Rebuild rebuild, BuiltVersion built, long reached) {
        transactions.executeWithoutResult(_ -> {
            versions.takeAlone(rebuild.readModel());
            List<Stored> parts = tokens.of(rebuild.readModel());
            long last = parts.stream().mapToLong(Stored::position).max().orElse(0);
            for (long after = reached; after < last; after += LITTLE) {
                built.takeOnce(
                        log.between(after, Math.min(last, after + LITTLE), List.of()),
                        (sequence, position) ->
                                parts.stream().anyMatch(part -> part.takes(sequence) && position <= part.position()));
            }
            versions.become(rebuild.version(), State.FOLLOWING);
            if (!table.reached(rebuild.id(), last, last, built.held(), null)) {
                throw new BuildStopped(rebuild.readModel());
            }
            table.become(rebuild.id(), RebuildPhase.COMPARING);
        });
    }

    private Version version(Rebuild rebuild) {
        return versions.version(rebuild.version());
    }

    private ReadModel computing(Rebuild rebuild) {
        Version version = version(rebuild);
        return versions.compute(version, versions.tables(version).copied());
    }
}
