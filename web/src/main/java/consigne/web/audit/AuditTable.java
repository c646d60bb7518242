package consigne.web.audit;

import consigne.api.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where entries are kept. */
final class AuditTable {

    private static final String INSERT = """
            insert into audit_entry (at, kind, subject, role, method, path, status, correlation_id)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate together;

    AuditTable(DataSource database) {
        this.database = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.together = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** All of them, or none. */
    void add(List<AuditEntry> entries) {
        List<Object[]> rows = entries.stream().map(AuditTable::row).toList();
        together.executeWithoutResult(_ -> batches.batchUpdate(INSERT, rows));
    }

    /** Those that fit, the newest first. */
    Page<AuditEntry> page(AuditQuery query) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        condition("subject in (:subjects)", "subjects", query.subjects(), conditions, values);
        condition("at >= :from", "from", utc(query.from()), conditions, values);
        condition("at < :to", "to", utc(query.to()), conditions, values);
        Long total = query.counted() ? count(conditions, values) : null;
        AuditCursor cursor = query.cursor();
        if (cursor != null) {
            condition("(at, id) < (:at, :id)", "at", utc(cursor.at()), conditions, values);
            values.put("id", cursor.id());
        }
        List<Kept> rows = database.sql("select * from audit_entry where " + String.join(" and ", conditions)
                        + " order by at desc, id desc limit " + (query.limit() + 1))
                .params(values)
                .query(AuditTable::kept)
                .list();
        List<AuditEntry> entries =
                rows.stream().limit(query.limit()).map(Kept::entry).toList();
        return new Page<>(
                entries,
                rows.size() > query.limit() ? rows.get(query.limit() - 1).cursor() : null,
                total);
    }

    private Long count(List<String> conditions, Map<String, Object> values) {
        return database.sql("select count(*) from audit_entry where " + String.join(" and ", conditions))
                .params(values)
                .query(Long.class)
                .single();
    }

    /** Forgets what was before an instant, and says how much. */
    int purge(Instant before) {
        return database.sql("delete from audit_entry where at < :before")
                .param("before", utc(before))
                .update();
    }

    private static void condition(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static Object[] row(AuditEntry entry) {
        return new @Nullable Object[] {
            utc(entry.at()),
            entry.kind().word(),
            entry.subject(),
            entry.role(),
            entry.method(),
            entry.path(),
            entry.status(),
            entry.correlationId()
        };
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                AuditEntry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("subject"),
                row.getString("role"),
                row.getString("method"),
                row.getString("path"),
                row.getInt("status"),
                row.getString("correlation_id"));
        return new Kept(row.getLong("id"), entry);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private record Kept(long id, AuditEntry entry) {

        String cursor() {
            return new AuditCursor(entry.at(), id).toString();
        }
    }
}
