package consigne.query.rebuild;

import consigne.api.Page;
import consigne.query.comparison.ComparisonReport;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.rows.TableRow;
import consigne.query.rows.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps rebuilds, for the process that does the work and for those that ask. */
public record RebuildTable(JdbcClient database) {

    private static final String TO_DO = """
            (phase in ('building', 'comparing') and not paused
                or phase = 'compared' and (switching = 'always' or switching = 'when-equal' and equal))""";

    private static final String TO_DROP = """
            rebuild r join read_model_version v on v.id = r.version
            where r.phase in ('cancelled', 'failed', 'expired') and v.state <> 'dropped'""";

    private static final String TOO_OLD = "(phase = 'kept' and ended_at < now() - :kept::interval)";

    private static final String GOING_ON = "phase in ('building', 'comparing', 'compared')";

    Rebuild add(RebuildPlan asked, String readModel, long version, String by) {
        return database.sql("""
                        insert into rebuild (read_model, version, rule, rule_from, switching, core_percent, until, phase, asked_by)
                        values (:read_model, :version, :rule, :from::timestamptz, :switching, :core_percent, :until,
                            'building', :by)
                        returning *""")
                .param("read_model", readModel)
                .param("version", version)
                .param("rule", asked.rule())
                .param("from", asked.from() == null ? null : asked.from().toString())
                .param("switching", asked.switching().toString())
                .param("core_percent", asked.corePercent())
                .param("until", asked.until())
                .param("by", by)
                .query((row, _) -> rebuild(row))
                .single();
    }

    public Optional<Rebuild> find(String readModel, String id) {
        return database.sql("select * from rebuild where read_model = ? and id = ?::uuid")
                .params(readModel, id)
                .query((row, _) -> rebuild(row))
                .optional();
    }

    /** The rebuild as it is now, which nobody else changes until the current transaction ends. */
    Rebuild locked(String id) {
        return database.sql("select * from rebuild where id = ?::uuid for update")
                .param(id)
                .query((row, _) -> rebuild(row))
                .single();
    }

    /** The rebuilds of a read model, the newest first. */
    public Page<Rebuild> page(String readModel, @Nullable Cursor cursor, Limit limit, boolean total) {
        return PageQuery.of(database, "select * from rebuild")
                .where("read_model = :read_model", "read_model", readModel)
                .after(cursor, "id < :id::uuid", CursorPart.id("id"))
                .counted(total)
                .page("id desc", limit, (row, _) -> rebuild(row), rebuild -> Cursor.after(rebuild.id()));
    }

    public Optional<Rebuild> goingOn(String readModel) {
        return database.sql("select * from rebuild where read_model = ? and " + GOING_ON)
                .param(readModel)
                .query((row, _) -> rebuild(row))
                .optional();
    }

    /** Those whose copies are kept. */
    List<Rebuild> kept(String readModel) {
        return database.sql("select * from rebuild where read_model = ? and phase = 'kept'")
                .param(readModel)
                .query((row, _) -> rebuild(row))
                .list();
    }

    /** Those with work to do, the furthest behind first. */
    List<Rebuild> toDo() {
        return database.sql("select * from rebuild where " + TO_DO + " order by position, id")
                .query((row, _) -> rebuild(row))
                .list();
    }

    /** The numbers of the versions that nobody is to read any more, and whose tables are still there. */
    List<Long> toDrop() {
        return database.sql("select v.id from " + TO_DROP).query(Long.class).list();
    }

    /** Whether there is anything to do, to drop or to expire. */
    boolean hasWork(Duration kept) {
        return database.sql("select exists (select from rebuild where " + TO_DO + " or " + TOO_OLD
                        + ") or exists (select from " + TO_DROP + ")")
                .param("kept", kept.toString())
                .query(Boolean.class)
                .single();
    }

    /** Ends the time of copies that have been kept for so long. */
    void expire(Duration kept) {
        database.sql("update rebuild set phase = 'expired' where " + TOO_OLD)
                .param("kept", kept.toString())
                .update();
    }

    /** Ends the time of a copy. */
    void expire(long version) {
        database.sql("update rebuild set phase = 'expired' where version = ? and phase = 'kept'")
                .param(version)
                .update();
    }

    void pause(String id, boolean paused) {
        database.sql("update rebuild set paused = ? where id = ?::uuid")
                .params(paused, id)
                .update();
    }

    void throttle(String id, @Nullable Integer corePercent) {
        database.sql("update rebuild set core_percent = :core_percent where id = :id::uuid")
                .param("core_percent", corePercent)
                .param("id", id)
                .update();
    }

    /** Notes how far one has got; whether it is still to be built. */
    boolean reached(String id, long position, long head, Collection<String> held, @Nullable Long rate) {
        return database.sql("""
                        update rebuild
                        set position = :position, head = :head, held = :held, rate = coalesce(:rate::bigint, rate)
                        where id = :id::uuid and phase = 'building'""")
                        .param("position", position)
                        .param("head", head)
                        .param("held", held.toArray(String[]::new))
                        .param("rate", rate)
                        .param("id", id)
                        .update()
                == 1;
    }

    void become(String id, RebuildPhase phase) {
        database.sql("update rebuild set phase = ?, paused = false where id = ?::uuid")
                .params(phase.toString(), id)
                .update();
    }

    /** Keeps what was found, unless the rebuild was given up meanwhile. */
    void compared(String id, ComparisonReport report) {
        database.sql("""
                        update rebuild set phase = 'compared', compared_at = now(), equal = ?, report = ?::json
                        where id = ?::uuid and phase = 'comparing'""").params(report.equal(), ViewJson.write(report), id).update();
    }

    void switched(String id, long before) {
        database.sql("update rebuild set phase = 'switched', before = ?, ended_at = now() where id = ?::uuid")
                .params(before, id)
                .update();
    }

    void end(String id, RebuildPhase phase) {
        database.sql("update rebuild set phase = :phase, paused = false, ended_at = now() where id = :id::uuid")
                .param("phase", phase.toString())
                .param("id", id)
                .update();
    }

    /** Ends one that cannot go on; whether it still was in the phase in which it could not. */
    boolean failed(Rebuild then, String failure) {
        return database.sql("""
                        update rebuild set phase = 'failed', paused = false, ended_at = now(), failure = :failure
                        where id = :id::uuid and phase = :phase""")
                        .param("failure", failure)
                        .param("id", then.id())
                        .param("phase", then.phase().toString())
                        .update()
                == 1;
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        String report = row.getString("report");
        return new Rebuild(
                row.getString("id"),
                row.getString("read_model"),
                row.getLong("version"),
                row.getObject("before", Long.class),
                row.getString("rule"),
                TableRow.instantOrNull(row, "rule_from"),
                SwitchRule.named(row.getString("switching")),
                row.getObject("until", Long.class),
                row.getObject("core_percent", Integer.class),
                RebuildPhase.named(row.getString("phase")),
                row.getBoolean("paused"),
                row.getString("asked_by"),
                TableRow.instant(row, "asked_at"),
                TableRow.instantOrNull(row, "ended_at"),
                row.getLong("position"),
                row.getLong("head"),
                texts(row),
                row.getObject("rate", Long.class),
                report == null ? null : ViewJson.read(report, ComparisonReport.class),
                row.getString("failure"));
    }

    private static Set<String> texts(ResultSet row) throws SQLException {
        return new TreeSet<>(Arrays.asList((String[]) row.getArray("held").getArray()));
    }
}
