package consigne.eventstore;

import static consigne.eventstore.Notes.noteAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreatingTokensTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TestDatabase database = new TestDatabase();
    private final OneProcess process = OneProcess.on(database);

    @AfterEach
    void close() {
        process.close();
        database.close();
    }

    @Test
    void anEmptyStoreHasItsHeadAtItsTail() {
        assertThat(process.store.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(process.store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(process.store.createTokenAt(NOON)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(process.engine.headPosition()).isZero();
    }

    @Test
    void theHeadIsTheLastEventOfAnyProcess() {
        try (OneProcess other = OneProcess.on(database)) {
            other.append(noteAt(NOON, "a", 0), noteAt(NOON, "a", 1));
        }
        assertThat(process.store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    @Test
    void aTokenAtATimeIsBeforeTheFirstEventOfThatTimeOrLater() {
        for (int i = 0; i < 5; i++) {
            process.append(noteAt(NOON.plusSeconds(i), "a", i));
        }
        assertThat(process.store.createTokenAt(NOON.minusSeconds(1))).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(process.store.createTokenAt(NOON.plusSeconds(3))).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(process.store.createTokenAt(NOON.plusSeconds(3).plusMillis(1)))
                .isEqualTo(new GlobalSequenceTrackingToken(4));
        assertThat(process.store.createTokenAt(NOON.plusSeconds(9))).isEqualTo(new GlobalSequenceTrackingToken(5));
    }

    @Test
    void whereTimesGoBackNoEventOfThatTimeOrLaterIsLeftOut() {
        process.append(noteAt(NOON, "a", 0), noteAt(NOON.plusSeconds(10), "a", 1));
        process.append(noteAt(NOON.plusSeconds(5), "a", 2), noteAt(NOON.plusSeconds(11), "a", 3));
        assertThat(process.store.createTokenAt(NOON.plusSeconds(8))).isEqualTo(new GlobalSequenceTrackingToken(1));
    }

    @Test
    void aTokenSinceADurationCountsFromNow() {
        process.append(noteAt(Instant.now().minusSeconds(100), "a", 0), noteAt(Instant.now(), "a", 1));
        assertThat(process.store.createTokenSince(Duration.ofSeconds(50)))
                .isEqualTo(new GlobalSequenceTrackingToken(1));
    }
}
