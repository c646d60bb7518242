package consigne.imports.reading;

import consigne.imports.csv.CsvRecord;
import consigne.imports.judging.Change;
import consigne.imports.judging.Judged;
import consigne.imports.judging.Judged.Named;
import consigne.imports.judging.Judged.Rejected;
import consigne.imports.judging.Judged.Taken;
import consigne.imports.judging.Rules;
import consigne.imports.staging.RejectedRows;
import consigne.imports.staging.RowBatch;
import consigne.imports.staging.StagingArea;
import consigne.runtime.CopyText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Judged rows on their way into the database. */
final class StagedRows implements RowBatch {

    private final UUID id;
    private final Rules rules;
    private final CopyText lines = new CopyText("""
            copy import_line (import_id, line, kind, invoice, sku, description, quantity, unit_price, cents, at,
                customer, bytes, changes, digest) from stdin
            """);
    private final CopyText doubts =
            new CopyText("copy import_doubt (import_id, line, field, invoice, reason) from stdin");
    private final Map<String, String> turnedAway = new LinkedHashMap<>();
    private final RejectedRows rejected;
    private int size;
    private int weight;

    /** Rows of an import, of which {@code room} that are rejected are listed. */
    StagedRows(UUID id, Rules rules, long room) {
        this.id = id;
        this.rules = rules;
        this.rejected = new RejectedRows(id, room);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int weight() {
        return weight;
    }

    @Override
    public void add(CsvRecord row) {
        rules.judge(row).forEach(this::add);
    }

    private void add(Judged row) {
        size++;
        weight++;
        switch (row) {
            case Taken it ->
                lines.add(
                        id,
                        it.line(),
                        it.kind(),
                        it.invoice(),
                        it.sku(),
                        it.description(),
                        it.quantity(),
                        it.unitPrice().toPlainString(),
                        it.cents(),
                        it.at(),
                        it.customer(),
                        it.bytes(),
                        Change.bits(it.changes()),
                        RowDigest.of(it));
            case Rejected it -> add(it);
        }
    }

    private void add(Rejected row) {
        rejected.add(row.line(), row.reason(), row.text(), row.invoice(), row.cents(), row.bytes());
        String reason = TurnedAway.ofInvoice(row.reason());
        if (row.invoice() != null) {
            turnedAway.putIfAbsent(row.invoice(), reason);
        }
        for (Named named : row.named()) {
            doubts.add(id, row.line(), named.field(), named.invoice(), reason);
        }
        weight += row.named().size() / 8;
    }

    @Override
    public void store(DataSource source) {
        StagingArea.store(source, connection -> {
            lines.send(connection);
            doubts.send(connection);
            rejected.store(connection);
            TurnedAway.turnAway(id, turnedAway, connection);
        });
    }
}
