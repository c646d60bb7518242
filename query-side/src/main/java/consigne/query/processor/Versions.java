package consigne.query.processor;

import consigne.query.rows.TableRow;
import consigne.query.rows.VersionTables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions that there are of each read model, and what computes them. */
public final class Versions {

    private static final Logger LOG = LoggerFactory.getLogger(Versions.class);

    private final List<Blueprint> blueprints;
    private final List<ReadModel> usual;
    private final JdbcTemplate connections;
    private final JdbcClient database;
    private final Map<Kept, ReadModel> computing = new ConcurrentHashMap<>();

    /** What is remembered of a version is void when its tables are others, or its rows were healed. */
    private record Kept(long version, String schema, long healed) {}

    Versions(List<Blueprint> blueprints, JdbcTemplate connections) {
        this.blueprints = List.copyOf(blueprints);
        VersionTables inService = VersionTables.in(VersionTables.IN_SERVICE, connections);
        this.usual =
                blueprints.stream().map(blueprint -> blueprint.usual(inService)).toList();
        this.connections = connections;
        this.database = JdbcClient.create(connections);
    }

    /** Sees to it that each read model has a version in service; one that never had is at the edition of the code. */
    void begin() {
        for (Blueprint blueprint : blueprints) {
            database.sql("""
                            insert into read_model_version (read_model, rule, edition, state, schema)
                            values (?, ?, ?, 'in-service', ?)
                            on conflict (read_model) where state = 'in-service' do nothing""")
                    .params(blueprint.name(), Blueprint.USUAL, blueprint.edition(), VersionTables.IN_SERVICE)
                    .update();
        }
    }

    public List<Blueprint> blueprints() {
        return blueprints;
    }

    /** What a read model is made of; none where there is no such read model. */
    public Optional<Blueprint> named(String readModel) {
        return blueprints.stream()
                .filter(blueprint -> blueprint.name().equals(readModel))
                .findFirst();
    }

    /** What a read model is made of that there is. */
    public Blueprint blueprint(String readModel) {
        return named(readModel).orElseThrow(() -> new NoSuchElementException(readModel));
    }

    /** Each read model as it usually is: which events it is about is the same for all of its versions. */
    public List<ReadModel> usual() {
        return usual;
    }

    /** One of these, by its name. */
    public ReadModel usual(String readModel) {
        return usual.stream()
                .filter(model -> model.name().equals(readModel))
                .findFirst()
                .orElseThrow();
    }

    /** The versions that take events. They stay these until the current transaction ends. */
    List<Version> taking(String readModel) {
        return database.sql("select * from read_model_taking(?)")
                .param(readModel)
                .query((row, _) -> version(row))
                .list();
    }

    /** Waits until nobody gives a read model events, and keeps it so until the current transaction ends. */
    public void takeAlone(String readModel) {
        database.sql("select pg_advisory_xact_lock(read_model_lock(?))")
                .param(readModel)
                .query(_ -> {});
    }

    /** The versions of a read model that have not been dropped, the newest first. */
    public List<Version> of(String readModel) {
        return database.sql("""
                        select * from read_model_version where read_model = ? and state <> 'dropped' order by id desc""")
                .param(readModel)
                .query((row, _) -> version(row))
                .list();
    }

    public Version version(long id) {
        return database.sql("select * from read_model_version where id = ?")
                .param(id)
                .query((row, _) -> version(row))
                .single();
    }

    /** The version that queries read. */
    public Version inService(String readModel) {
        return of(readModel).stream()
                .filter(version -> version.state() == Version.State.IN_SERVICE)
                .findFirst()
                .orElseThrow();
    }

    /** The copy at a position that is computed as the version in service is; none where there is none. */
    public Optional<Version> copy(String readModel, long position) {
        Version shown = inService(readModel);
        return of(readModel).stream()
                .filter(version -> version.state() == Version.State.COPY
                        && Objects.equals(version.until(), position)
                        && version.edition() == blueprint(readModel).edition()
                        && version.rule().equals(shown.rule())
                        && Objects.equals(version.from(), shown.from()))
                .findFirst();
    }

    /**
     * Notes a version that is about to be built; its schema is named after its number.
     *
     * @param until the position that it will stand at, if it becomes a copy
     */
    public Version add(String readModel, String rule, @Nullable Instant from, @Nullable Long until) {
        long id = database.sql("""
                        insert into read_model_version (read_model, rule, rule_from, edition, state, schema, until)
                        values (:read_model, :rule, :from::timestamptz, :edition, 'building', '', :until) returning id""")
                .param("read_model", readModel)
                .param("rule", rule)
                .param("from", text(from))
                .param("edition", blueprint(readModel).edition())
                .param("until", until)
                .query(Long.class)
                .single();
        become(id, Version.State.BUILDING, "version_" + id);
        return version(id);
    }

    public void become(long version, Version.State state) {
        database.sql("update read_model_version set state = ? where id = ?")
                .params(state.stored(), version)
                .update();
    }

    /** Says where a version lies and what it is there for. */
    public void become(long version, Version.State state, String schema) {
        database.sql("update read_model_version set state = ?, schema = ? where id = ?")
                .params(state.stored(), schema, version)
                .update();
    }

    /** Notes that rows of a version are others than whoever computes it may remember. */
    public void healed(long version) {
        database.sql("update read_model_version set healed = healed + 1 where id = ?")
                .param(version)
                .update();
    }

    /** Notes that a version that is not in service cannot go on. */
    void failed(Version version, Throwable cause) {
        LOG.error(
                "Version {} of the read model {} takes no more events, and the one in service goes on",
                version.id(),
                version.readModel(),
                cause);
        database.sql("update read_model_version set state = 'failed', failure = ? where id = ?")
                .params(String.valueOf(cause.getMessage()), version.id())
                .update();
    }

    /** What computes a version; one whose rule the code no longer knows is computed by the usual one. */
    ReadModel computing(Version version) {
        return computing.computeIfAbsent(
                new Kept(version.id(), version.schema(), version.healed()),
                _ -> compute(version, VersionTables.in(version.schema(), connections)));
    }

    /** What computes a version in tables that are written otherwise. */
    public ReadModel compute(Version version, VersionTables tables) {
        Blueprint blueprint = blueprint(version.readModel());
        return blueprint
                .rule(version.rule())
                .map(rule -> rule.version().in(tables, version.from()))
                .orElseGet(() -> blueprint.usual(tables));
    }

    /** The tables of a version. */
    public VersionTables tables(Version version) {
        return VersionTables.in(version.schema(), connections);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong("id"),
                row.getString("read_model"),
                row.getString("rule"),
                TableRow.instantOrNull(row, "rule_from"),
                row.getInt("edition"),
                Version.State.of(row.getString("state")),
                row.getString("schema"),
                row.getLong("healed"),
                row.getObject("until", Long.class));
    }
}
