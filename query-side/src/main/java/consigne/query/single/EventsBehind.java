package consigne.query.single;

import com.fasterxml.jackson.databind.JsonNode;
import consigne.query.comparison.ComparisonReport;
import consigne.query.comparison.ComparisonReport.Field;
import consigne.query.comparison.ComparisonReport.Row;
import consigne.query.comparison.ComparisonReport.Touch;
import consigne.query.comparison.VersionComparison;
import consigne.query.fields.ViewFields;
import consigne.query.processor.ReadModel;
import consigne.query.processor.Version;
import consigne.query.processor.Versions;
import consigne.query.recorded.EventLog;
import consigne.query.recorded.RecordedEvent;
import consigne.query.rows.RowTable;
import consigne.query.rows.VersionTables;
import consigne.query.rows.ViewJson;
import consigne.query.single.Things.Thing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells which events gave the fields that differ their values: what a thing's events make of its rows is looked at
 * event by event, in tables that nobody else sees. A row that an event has added bears that event's position.
 */
public final class EventsBehind {

    private static final Logger LOG = LoggerFactory.getLogger(EventsBehind.class);

    private static final int MOST = 5;

    /** So many of a thing's last events are looked at one by one. */
    private static final int STEPS = 50;

    private final JdbcTemplate connections;
    private final List<Things<?>> all;
    private final Versions versions;
    private final EventLog log;
    private final TransactionTemplate transactions;

    EventsBehind(
            JdbcTemplate connections,
            List<Things<?>> all,
            Versions versions,
            EventLog log,
            TransactionTemplate transactions) {
        this.connections = connections;
        this.all = List.copyOf(all);
        this.versions = versions;
        this.log = log;
        this.transactions = transactions;
    }

    /**
     * The same report, with the events behind each sample; what compared need not be seen by the current transaction.
     */
    public ComparisonReport tell(ComparisonReport report, Collection<Version> compared) {
        return report.withSamples(table -> table.samples().stream()
                .map(row -> new Row(row.key(), row.fields(), behind(row, table.table(), report.position(), compared)))
                .toList());
    }

    /** The same of rows that were compared with their own events. */
    ComparisonReport tell(ComparisonReport report, String readModel) {
        return tell(report, List.of(versions.inService(readModel)));
    }

    /** Whatever goes wrong with it, the report is as good without. */
    private @Nullable List<Touch> behind(Row row, String table, long position, Collection<Version> compared) {
        try {
            return row.key().get("position") instanceof Number added
                    ? of(row, added.longValue())
                    : thing(row, compared)
                            .map(thing -> of(row, table, thing.events(position), compared))
                            .orElse(null);
        } catch (RuntimeException unknown) {
            LOG.debug("nobody knows which events are behind {}", row.key(), unknown);
            return null;
        }
    }

    private List<Touch> of(Row row, long added) {
        return log
                .at(added)
                .map(event -> new Touch(
                        added,
                        event.name().toString(),
                        event.id(),
                        row.fields().stream().map(Field::field).toList()))
                .stream()
                .toList();
    }

    private Optional<Thing> thing(Row row, Collection<Version> compared) {
        String readModel = compared.iterator().next().readModel();
        return all.stream()
                .filter(things -> things.readModel().equals(readModel)
                        && row.key().keySet().containsAll(things.columns()))
                .findFirst()
                .map(things -> things.named(String.join(
                        ":",
                        things.columns().reversed().stream()
                                .map(column -> String.valueOf(row.key().get(column)))
                                .toList())));
    }

    private List<Touch> of(Row row, String table, List<RecordedEvent> events, Collection<Version> compared) {
        TreeMap<Long, Touch> touches = new TreeMap<>();
        for (Version version : compared) {
            transactions.executeWithoutResult(_ -> fold(row, table, events, version, touches));
        }
        return List.copyOf(
                touches.descendingMap().values().stream().limit(MOST).toList().reversed());
    }

    private void fold(Row row, String table, List<RecordedEvent> events, Version version, Map<Long, Touch> touches) {
        List<RowTable<?>> tables = versions.blueprint(version.readModel()).tables();
        TablesAside.make(tables, versions.tables(version), connections);
        VersionTables aside = TablesAside.in(connections);
        ReadModel model = versions.compute(version, aside);
        int first = Math.max(0, events.size() - STEPS);
        model.begin().takeAll(events.subList(0, first));
        JsonNode before = look(row, aside.of(table));
        for (RecordedEvent event : events.subList(first, events.size())) {
            model.begin().takeAll(List.of(event));
            JsonNode after = look(row, aside.of(table));
            note(event, touched(row, before, after), touches);
            before = after;
        }
    }

    private JsonNode look(Row row, String table) {
        List<String> columns = List.copyOf(row.key().keySet());
        return JdbcClient.create(connections)
                .sql("select row_to_json(it) from " + table + " as it where " + VersionTables.holding(columns))
                .params(columns.stream()
                        .map(column -> String.valueOf(row.key().get(column)))
                        .toList())
                .query(String.class)
                .optional()
                .map(json -> ViewFields.tree(ViewJson.object(json)))
                .orElse(ViewFields.NOTHING);
    }

    private static List<String> touched(Row row, JsonNode before, JsonNode after) {
        return row.fields().stream()
                .map(Field::field)
                .filter(field -> !Objects.equals(
                        VersionComparison.FIELDS.at(before, field), VersionComparison.FIELDS.at(after, field)))
                .toList();
    }

    private static void note(RecordedEvent event, List<String> fields, Map<Long, Touch> touches) {
        if (!fields.isEmpty()) {
            touches.merge(
                    event.position(),
                    new Touch(event.position(), event.name(), event.id(), fields),
                    (one, other) -> one.fields().size() < other.fields().size() ? other : one);
        }
    }
}
