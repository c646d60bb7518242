package consigne.benchmarks.axon.parcels;

import consigne.benchmarks.measuring.Scan;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tuned projection: one batch of upserts for each batch of events. */
@Component
@ProcessingGroup("parcels")
@Profile("tuned")
class SavingBatches {

    private static final String ROWS = "rows";
    private static final String UPSERT = """
            insert into parcel_view (parcel_id, step, place, scanned_by, city) values (?, ?, ?, ?, ?)
            on conflict (parcel_id) do update
            set step = excluded.step, place = excluded.place, scanned_by = excluded.scanned_by""";

    private final JdbcTemplate database;

    SavingBatches(JdbcTemplate database) {
        this.database = database;
    }

    @EventHandler
    void on(ParcelScanned event) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        Map<String, Scan> rows = batch.getOrComputeResource(ROWS, _ -> {
            Map<String, Scan> collected = new TreeMap<>();
            batch.onPrepareCommit(_ -> save(collected));
            return collected;
        });
        rows.put(event.scan().parcelId(), event.scan());
    }

    private void save(Map<String, Scan> rows) {
        database.batchUpdate(UPSERT, rows.values(), rows.size(), (row, scan) -> {
            row.setString(1, scan.parcelId());
            row.setInt(2, scan.step());
            row.setString(3, scan.place());
            row.setString(4, scan.scannedBy());
            row.setString(5, scan.address().city());
        });
    }

    @ResetHandler
    void beginAgain() {
        database.execute("truncate parcel_view");
    }
}
