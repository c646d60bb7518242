package consigne.api.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import consigne.api.Event;
import consigne.api.order.OrderEvent.OrderPlaced;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each name and revision that was ever stored has a sample, which today's code must read whole. */
class ReadingStoredEventsTest {

    private static final Path SAMPLES = Path.of("src/test/resources/events");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    static Stream<EventName> names() {
        return EventNames.everStored().stream();
    }

    static Stream<EventName> namesOfToday() {
        return EventNames.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSampleOfEveryNameAndRevisionIsReadWhole(EventName name) throws IOException {
        assertThat(read(name).aggregateId()).contains(":");
    }

    @ParameterizedTest
    @MethodSource("namesOfToday")
    void aSampleOfTodayIsWrittenUnchanged(EventName name) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(read(name)))).isEqualTo(JSON.valueToTree(sample(name)));
    }

    @Test
    void theSameOrderIsReadOfBothRevisions() throws IOException {
        assertThat(read(new EventName("order.placed", "v1"))).isEqualTo(read(new EventName("order.placed", "v2")));
    }

    @Test
    void aRevisionThatIsReadAsIfItWereTodaysIsNoticed() throws IOException {
        EventName former = new EventName("order.placed", "v1");
        EventRevision asIs = new EventRevision(OrderPlaced.class, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(asIs, sample(former)))
                .withMessageContaining("paymentMethod");
    }

    @Test
    void everySampleHasAName() throws IOException {
        try (var samples = Files.list(SAMPLES)) {
            assertThat(samples.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            names().map(EventName::toString).toList());
        }
    }

    private Event read(EventName name) throws IOException {
        return read(EventNames.revision(name).orElseThrow(), sample(name));
    }

    private static Event read(EventRevision revision, Map<String, Object> stored) {
        return JSON.convertValue(revision.upcast(stored), revision.type());
    }

    private Map<String, Object> sample(EventName name) throws IOException {
        try (InputStream sample =
                Objects.requireNonNull(getClass().getResourceAsStream("/events/" + name + ".json"), name.toString())) {
            return JSON.readValue(sample, FIELDS);
        }
    }
}
