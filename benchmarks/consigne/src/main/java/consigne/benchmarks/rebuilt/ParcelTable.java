package consigne.benchmarks.rebuilt;

import static consigne.query.rows.RowColumn.changing;
import static consigne.query.rows.RowColumn.fixed;
import static consigne.query.rows.RowColumn.key;
import static consigne.query.rows.RowColumn.number;

import consigne.benchmarks.own.ParcelScanned;
import consigne.query.folding.FoldedBatch;
import consigne.query.folding.FoldedViews;
import consigne.query.folding.StepRows;
import consigne.query.folding.StoredView;
import consigne.query.folding.ViewColumns;
import consigne.query.folding.ViewTable;
import consigne.query.processor.Blueprint;
import consigne.query.rows.VersionTables;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps a row for each parcel, with the columns that those who are compared have too. */
record ParcelTable(VersionTables tables) implements ViewTable<String, ParcelRow> {

    static final String PARCELS = "parcels";

    /** The table as queries would read it, which those of versions are made like. */
    static final String IN_SERVICE = """
            create table if not exists parcel (
                parcel_id text collate "C" primary key, step bigint, place text, scanned_by text, city text,
                position bigint)""";

    private static final ViewColumns<ParcelRow> COLUMNS = new ViewColumns<>(
            "parcel",
            List.of(
                    key("parcel_id", "text", ParcelRow::parcelId),
                    number("step", ParcelRow::step),
                    changing("place", "text", ParcelRow::place),
                    changing("scanned_by", "text", ParcelRow::scannedBy),
                    fixed("city", "text", ParcelRow::city)));

    static final Blueprint BLUEPRINT = Blueprint.of(
            PARCELS,
            1,
            List.of(COLUMNS.table()),
            (tables, _) -> new FoldedViews<>(
                    PARCELS,
                    Set.of(ParcelScanned.class),
                    new ParcelProjection(),
                    new ParcelTable(tables),
                    StepRows.none(),
                    tables));

    @Override
    public Map<String, Supplier<StoredView<ParcelRow>>> load(Collection<String> parcels) {
        Map<String, Supplier<StoredView<ParcelRow>>> rows = new HashMap<>();
        tables.database()
                .sql("select * from %s where parcel_id = any(:ids) order by parcel_id for update"
                        .formatted(tables.of("parcel")))
                .param("ids", parcels.toArray(String[]::new))
                .query((row, _) -> new StoredView<>(
                        new ParcelRow(
                                row.getString("parcel_id"),
                                row.getInt("step"),
                                row.getString("place"),
                                row.getString("scanned_by"),
                                row.getString("city")),
                        row.getLong("position")))
                .list()
                .forEach(stored -> rows.put(stored.view().parcelId(), () -> stored));
        return rows;
    }

    @Override
    public void write(FoldedBatch<ParcelRow> batch) {
        COLUMNS.write(tables, batch);
    }
}
