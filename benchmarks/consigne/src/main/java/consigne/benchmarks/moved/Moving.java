package consigne.benchmarks.moved;

import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Parcels;
import consigne.benchmarks.measuring.Scan;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.Target;
import consigne.eventstore.CarriedEvent;
import consigne.runtime.axon.EventJson;
import consigne.runtime.transfer.EventTransfer;
import consigne.runtime.transfer.OwnPlace;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** All events of a store are copied into another, and both compared from the first event to the last. */
final class Moving implements Subject {

    private static final int AT_ONCE = 1_000;
    private static final String THERE = "moved_there";

    private static final EventTransfer.Progress UNHEARD = (_, _, _) -> {};

    private final OwnPlace here;
    private final DataSource there;
    private final long events;

    private Moving(Target.Login login, long events) throws Exception {
        this.events = events;
        DataSource source = source(login, login.url());
        this.there = source(login, login.url().replaceFirst("currentSchema=\\w+", "currentSchema=" + THERE));
        this.here = new OwnPlace(source);
        fill();
        execute(source, "vacuum (freeze, analyze) event");
    }

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        new Moving(Target.Login.ofThisProcess(), Long.parseLong(args[0])).answer(answers);
    }

    private static DataSource source(Target.Login login, String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.username());
        source.setPassword(login.password());
        return source;
    }

    private void fill() throws Exception {
        Parcels parcels = Parcels.fresh();
        for (long turn = here.count(); turn < events; turn += AT_ONCE) {
            List<CarriedEvent> next = new ArrayList<>();
            for (long each = turn; each < turn + AT_ONCE; each++) {
                next.add(event(parcels.scan(0, each), each));
            }
            here.append(next);
        }
    }

    private static CarriedEvent event(Scan scan, long number) throws Exception {
        UUID command = new UUID(0, number);
        return new CarriedEvent(
                scan.parcelId(),
                "parcel",
                scan.step(),
                "event-" + number,
                Instant.EPOCH.plusNanos(number * 1_000),
                command.toString(),
                0,
                "parcel.scanned",
                "1",
                EventJson.mapper().writeValueAsBytes(scan),
                EventJson.mapper().writeValueAsBytes(Scan.metadata(command)));
    }

    @Override
    public Measurement measure(Question question) throws SQLException {
        execute(there, "drop schema if exists " + THERE + " cascade");
        execute(there, "create schema " + THERE);
        long began = System.nanoTime();
        try (OwnPlace place = new OwnPlace(there)) {
            long copied = new EventTransfer(here, place, UNHEARD).run().events();
            return Measurement.ofRate(copied * 1e9 / (System.nanoTime() - began));
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
