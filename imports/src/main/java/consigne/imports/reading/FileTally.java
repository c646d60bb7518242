package consigne.imports.reading;

import consigne.imports.job.GivenUp;
import consigne.imports.job.Progress;
import consigne.imports.judging.Change;
import consigne.imports.report.Found;
import consigne.imports.report.Found.Bytes;
import consigne.imports.report.Found.Lines;
import consigne.imports.report.Found.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what a file holds, and insists that every byte of it is accounted for. */
final class FileTally {

    private final JdbcClient database;

    FileTally(JdbcClient database) {
        this.database = database;
    }

    Found of(UUID id, Progress read) {
        Rejected rejected = rejected(id);
        Found found = taken(id, read, rejected);
        if (found.bytes().sum() != read.bytesTotal()) {
            throw new GivenUp("Of " + read.bytesTotal() + " bytes only these are accounted for: " + found.bytes());
        }
        return found;
    }

    private Found taken(UUID id, Progress read, Rejected rejected) {
        return database.sql("""
                select coalesce(sum(order_lines), 0) as order_lines, coalesce(sum(order_cents), 0) as order_cents,
                    coalesce(sum(charges) filter (where kind <> 'CREDIT_NOTE'), 0) as order_charges,
                    coalesce(sum(charge_cents) filter (where kind <> 'CREDIT_NOTE'), 0) as order_charge_cents,
                    coalesce(sum(charges) filter (where kind = 'CREDIT_NOTE'), 0) as note_charges,
                    coalesce(sum(charge_cents) filter (where kind = 'CREDIT_NOTE'), 0) as note_charge_cents,
                    coalesce(sum(credit_lines), 0) as credit_lines, coalesce(sum(credit_cents), 0) as credit_cents,
                    coalesce(sum(adjustments), 0) as adjustments, coalesce(sum(adjustment_cents), 0) as adjustment_cents,
                    count(*) filter (where kind = 'ORDER') as orders,
                    count(*) filter (where kind = 'CREDIT_NOTE') as notes,
                    count(*) filter (where kind = 'EXCHANGE') as exchanges,
                    count(*) filter (where kind = 'ADJUSTMENTS') as only_adjustments,
                    coalesce(sum(exact), 0) as exact, coalesce(sum(bytes), 0) as bytes,
                    coalesce(sum(order_cents + charge_cents + credit_cents + adjustment_cents), 0) / 100.00 as rounded
                from import_invoice where import_id = ?
                """)
                .param(id)
                .query((row, _) -> new Found(
                        lines(row, "order_lines", "order_cents"),
                        lines(row, "order_charges", "order_charge_cents"),
                        lines(row, "note_charges", "note_charge_cents"),
                        lines(row, "credit_lines", "credit_cents"),
                        lines(row, "adjustments", "adjustment_cents"),
                        rejected.lines(),
                        row.getLong("orders"),
                        row.getLong("notes"),
                        row.getLong("exchanges"),
                        row.getLong("only_adjustments"),
                        turnedAway(id),
                        row.getBigDecimal("exact"),
                        row.getBigDecimal("rounded"),
                        new Bytes(read.bytesOfHeader(), row.getLong("bytes"), rejected.bytes(), read.bytesBlank()),
                        reasons(id),
                        changes(id)))
                .single();
    }

    private static Lines lines(ResultSet row, String count, String cents) throws SQLException {
        return new Lines(
                row.getLong(count), row.getBigDecimal(cents).movePointLeft(2).setScale(2));
    }

    private Rejected rejected(UUID id) {
        return database.sql("""
                select coalesce(sum(rows), 0) as rows, coalesce(sum(cents), 0) as cents, coalesce(sum(bytes), 0) as bytes
                from import_rejected where import_id = ?
                """)
                .param(id)
                .query((row, _) -> new Rejected(lines(row, "rows", "cents"), row.getLong("bytes")))
                .single();
    }

    private long turnedAway(UUID id) {
        return database.sql("select count(*) from import_turned_away where import_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private List<Reason> reasons(UUID id) {
        return database.sql("""
                select reason, rows from import_rejected where import_id = ? order by rows desc, reason limit 20
                """)
                .param(id)
                .query((row, _) -> new Reason(row.getString("reason"), row.getLong("rows")))
                .list();
    }

    private List<Reason> changes(UUID id) {
        return Arrays.stream(Change.values())
                .map(change -> new Reason(
                        change.sentence(),
                        database.sql("""
                                select count(*) from import_line
                                where import_id = ? and changes <> 0 and changes & ? <> 0
                                """)
                                .params(id, change.bit())
                                .query(Long.class)
                                .single()))
                .filter(change -> change.rows() > 0)
                .toList();
    }

    private record Rejected(Lines lines, long bytes) {}
}
