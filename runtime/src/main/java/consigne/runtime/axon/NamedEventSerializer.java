package consigne.runtime.axon;

import com.fasterxml.jackson.core.type.TypeReference;
import consigne.api.Event;
import consigne.api.naming.EventName;
import consigne.api.naming.EventNames;
import consigne.api.naming.EventRevision;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes events as JSON under their frozen names instead of their class names, and reads them of every revision that
 * was ever stored.
 *
 * <p>A revision is brought up to date here and not in Axon's chain of upcasters, which runs where an event leaves the
 * store and nowhere else: a dead letter is read without it, and a message that has been through it has forgotten how it
 * was stored, which the history shows.
 */
final class NamedEventSerializer extends JacksonSerializer {

    private static final Logger LOG = LoggerFactory.getLogger(NamedEventSerializer.class);

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** What Axon keeps beside an event goes through its serializer, too. */
    private static final String AXONS = "org.axonframework.";

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    NamedEventSerializer() {
        super(builder().objectMapper(EventJson.strictMapper().copy()));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return EventNames.nameOf(type)
                .<SerializedType>map(name -> new SimpleSerializedType(name.name(), name.revision()))
                .orElseGet(() -> super.typeForClass(type));
    }

    /**
     * The class that an event is read as. Of a revision that nobody knows it is the class of the others, of a name that
     * nobody knows {@link UnnamedEvent}: who would take it finds out when reading it.
     */
    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (isAxons(type)) {
            return super.classForType(type);
        }
        Optional<Class<? extends Event>> known = EventNames.classNamed(type.getName());
        return known.isPresent() ? known.get() : unknown(type);
    }

    /**
     * Reads an event.
     *
     * @throws UnknownEvent if its name or its revision is not known here
     */
    @Override
    @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"})
    public <S, T> T deserialize(SerializedObject<S> stored) {
        SerializedType type = stored.getType();
        if (isAxons(type)) {
            return super.deserialize(stored);
        }
        EventRevision revision = EventNames.revision(new EventName(type.getName(), type.getRevision()))
                .orElseThrow(() -> new UnknownEvent(type));
        return revision.isCurrent() ? super.deserialize(stored) : (T) former(stored, revision);
    }

    private Event former(SerializedObject<?> stored, EventRevision revision) {
        try {
            Map<String, Object> fields = getObjectMapper()
                    .readValue(getConverter().convert(stored, byte[].class).getData(), FIELDS);
            return getObjectMapper().convertValue(revision.upcast(fields), revision.type());
        } catch (IOException unreadable) {
            throw new SerializationException(
                    "Error while deserializing " + stored.getType().getName(), unreadable);
        }
    }

    private Class<?> unknown(SerializedType type) {
        if (told.add(type.getName())) {
            LOG.error("No event is named {} here: who would read one parks it", type.getName());
        }
        return UnnamedEvent.class;
    }

    private static boolean isAxons(SerializedType type) {
        return SerializedType.emptyType().equals(type) || type.getName().startsWith(AXONS);
    }
}
