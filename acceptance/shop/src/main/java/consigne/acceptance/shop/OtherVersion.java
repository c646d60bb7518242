package consigne.acceptance.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import consigne.api.Metadata;
import consigne.eventstore.PostgresEventStorageEngine;
import consigne.postgres.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A shop of another version on the same database, which stores events in the forms that it knows. */
public final class OtherVersion {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DriverManagerDataSource database;

    public OtherVersion(Database database) {
        this.database = new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
    }

    /** Stores the first event of an aggregate, as JSON under a name and revision. */
    public void begins(String aggregateId, String name, String revision, String json) {
        begin(Map.of(aggregateId, json), name, revision);
    }

    /** Stores the first events of several aggregates: their JSON by their ids. */
    public void begin(Map<String, String> events, String name, String revision) {
        JacksonSerializer serializer = new NamedSo(new SimpleSerializedType(name, revision));
        try (PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder()
                .dataSource(database)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build()) {
            events.forEach((aggregateId, json) -> engine.appendEvents(List.of(first(aggregateId, json))));
        }
    }

    private static DomainEventMessage<JsonNode> first(String aggregateId, String json) {
        String id = UUID.randomUUID().toString();
        Map<String, String> metadata = Map.of(
                Metadata.COMMAND_ID,
                id,
                Metadata.CORRELATION_ID,
                id,
                Metadata.CAUSATION_ID,
                id,
                Metadata.ACTOR,
                "anna",
                Metadata.INITIATOR,
                "anna");
        String type = aggregateId.substring(0, aggregateId.indexOf(':'));
        try {
            return new GenericDomainEventMessage<>(type, aggregateId, 0, JSON.readTree(json), metadata);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class NamedSo extends JacksonSerializer {

        private final SerializedType name;

        NamedSo(SerializedType name) {
            super(builder().objectMapper(JSON.copy()));
            this.name = name;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public SerializedType typeForClass(Class type) {
            return JsonNode.class.isAssignableFrom(type) ? name : super.typeForClass(type);
        }
    }
}
