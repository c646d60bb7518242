package consigne.runtime.axon;

import consigne.api.naming.EventNames;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Writes events as JSON under their frozen names instead of their class names. */
final class NamedEventSerializer extends JacksonSerializer {

    NamedEventSerializer() {
        super(builder().objectMapper(EventJson.mapper().copy()));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return EventNames.nameOf(type)
                .<SerializedType>map(name -> new SimpleSerializedType(name.name(), name.revision()))
                .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return EventNames.classNamed(type.getName())
                .<String>map(Class::getName)
                .orElseGet(() -> super.resolveClassName(type));
    }
}
