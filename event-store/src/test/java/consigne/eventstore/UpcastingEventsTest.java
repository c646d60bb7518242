package consigne.eventstore;

import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpcastingEventsTest {

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aggregatesAndStreamsAreUpcast() throws InterruptedException {
        try (OneProcess process =
                        OneProcess.on(database, settings -> settings.upcasterChain(UpcastingEventsTest::shout));
                BlockingStream<TrackedEventMessage<?>> stream = process.store.openStream(null)) {
            process.append(note("a", 0, "hello"));
            assertThat(process.load("a").getFirst().getPayload()).isEqualTo(new Notes.Noted("HELLO"));
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Notes.Noted("HELLO"));
        }
    }

    @Test
    void aStreamPassesOverPagesOfWhichNothingIsLeft() throws InterruptedException {
        EventUpcaster lastOnly =
                events -> events.filter(event -> event.getSequenceNumber().orElseThrow() == 9);
        try (OneProcess process = OneProcess.on(
                        database, settings -> settings.upcasterChain(lastOnly).pageSize(2));
                BlockingStream<TrackedEventMessage<?>> stream = process.store.openStream(null)) {
            for (int i = 0; i < 10; i++) {
                process.append(note("a", i));
            }
            assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(10);
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(process.store.readEvents("a").asStream()).hasSize(1);
        }
    }

    @Test
    void anEventThatBecomesSeveralIsSeenWhole() throws InterruptedException {
        EventUpcaster twice = events -> events.flatMap(event -> Stream.of(event, event));
        try (OneProcess process = OneProcess.on(database, settings -> settings.upcasterChain(twice));
                BlockingStream<TrackedEventMessage<?>> stream = process.store.openStream(null)) {
            process.append(note("a", 0));
            assertThat(stream.nextAvailable().trackingToken())
                    .isEqualTo(stream.nextAvailable().trackingToken());
        }
    }

    @Test
    void streamsShareWhatIsNotUpcastAndUpcastTheRestEachForItself() throws InterruptedException {
        EventUpcaster firstOnly = events -> events.flatMap(
                event -> event.getSequenceNumber().orElseThrow() == 0 ? shout(Stream.of(event)) : Stream.of(event));
        try (OneProcess process = OneProcess.on(database, settings -> settings.upcasterChain(firstOnly));
                BlockingStream<TrackedEventMessage<?>> one = process.store.openStream(null);
                BlockingStream<TrackedEventMessage<?>> other = process.store.openStream(null)) {
            process.append(note("a", 0, "hello"), note("a", 1, "hello"));

            assertThat(one.nextAvailable().getPayload())
                    .isEqualTo(new Notes.Noted("HELLO"))
                    .isEqualTo(other.nextAvailable().getPayload());
            assertThat(one.nextAvailable().getPayload())
                    .isEqualTo(new Notes.Noted("hello"))
                    .isSameAs(other.nextAvailable().getPayload());
        }
    }

    private static Stream<IntermediateEventRepresentation> shout(Stream<IntermediateEventRepresentation> events) {
        return events.map(event -> event.upcastPayload(event.getType(), JsonNode.class, json -> {
            ((ObjectNode) json).put("text", json.get("text").asText().toUpperCase(java.util.Locale.ROOT));
            return json;
        }));
    }
}
