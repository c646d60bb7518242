package consigne.runtime.axon;

import com.fasterxml.jackson.databind.JsonNode;
import consigne.api.naming.EventName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** How a shop of another version writes an event: whatever it likes, under a name and revision of its own. */
public final class EarlierShop extends JacksonSerializer {

    private static final Path SAMPLES = Path.of("../api-contracts/src/test/resources/events");

    private final EventName name;

    public EarlierShop(EventName name) {
        super(builder().objectMapper(EventJson.mapper().copy()));
        this.name = name;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return JsonNode.class.isAssignableFrom(type)
                ? new SimpleSerializedType(name.name(), name.revision())
                : super.typeForClass(type);
    }

    /** What was stored under a name and revision. */
    public static JsonNode sample(EventName name) {
        try {
            return EventJson.mapper().readTree(Files.readString(SAMPLES.resolve(name + ".json")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The serializer of this version. */
    public static Serializer todays() {
        return new NamedEventSerializer();
    }
}
