package consigne.runtime.transfer;

import consigne.eventstore.CarriedEvent;
import consigne.eventstore.EventStoreSchema;
import consigne.eventstore.PostgresEventStorageEngine;
import consigne.eventstore.RecordedEvents;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

/** A store of ours, in a PostgreSQL. */
public final class OwnPlace implements EventPlace {

    private final PostgresEventStorageEngine engine;
    private final RecordedEvents events;

    public OwnPlace(DataSource database) {
        EventStoreSchema.apply(database);
        Serializer unused = JacksonSerializer.defaultSerializer();
        engine = PostgresEventStorageEngine.builder()
                .dataSource(database)
                .eventSerializer(unused)
                .snapshotSerializer(unused)
                .build();
        events = new RecordedEvents(database);
    }

    @Override
    public long count() {
        return events.head();
    }

    @Override
    public List<CarriedEvent> after(long count, int most) {
        return events.after(count, most);
    }

    @Override
    public void append(List<CarriedEvent> next) {
        engine.appendRecorded(next);
    }

    @Override
    public void close() {
        engine.close();
    }
}
