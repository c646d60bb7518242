package consigne.runtime.axon;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import org.axonframework.serialization.Serializer;

/** How events, snapshots, sagas and views are written as JSON: instants as ISO 8601, nothing for what is absent. */
public final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new BlackbirdModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    /** What an event says is never guessed at: no member of it is passed over, and none made up. */
    private static final ObjectMapper STRICT = strict();

    private EventJson() {}

    private static ObjectMapper strict() {
        ObjectMapper strict = MAPPER.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        return strict.setAnnotationIntrospector(AnnotationIntrospector.pair(
                strict.getDeserializationConfig().getAnnotationIntrospector(), new RequiredMembers()));
    }

    /** The same, that reads an event as it was written or not at all. */
    public static ObjectMapper strictMapper() {
        return STRICT;
    }

    /** Writes and reads events under their frozen names. */
    public static Serializer serializer() {
        return new NamedEventSerializer();
    }

    public static ObjectMapper mapper() {
        return MAPPER;
    }
}
