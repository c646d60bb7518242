package consigne.api.naming;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import consigne.api.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    static Stream<EventName> names() {
        return EventNames.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSampleOfEveryNameIsReadAndWrittenUnchanged(EventName name) throws IOException {
        Class<? extends Event> type = EventNames.classNamed(name.name()).orElseThrow();
        try (InputStream sample =
                Objects.requireNonNull(getClass().getResourceAsStream("/events/" + name + ".json"), name.toString())) {
            var stored = JSON.readTree(sample);
            Event event = JSON.treeToValue(stored, type);
            assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(stored);
            assertThat(event.aggregateId()).contains(":");
        }
    }

    @Test
    void everySampleHasAName() throws IOException {
        try (var samples = Files.list(SAMPLES)) {
            assertThat(samples.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            names().map(EventName::toString).toList());
        }
    }
}
