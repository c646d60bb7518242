package consigne.saga.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the saga does in every story: after each event exactly these commands, deadlines and calls, in this order. */
class TellingStoriesTest {

    @Test
    void everyStoryGoesAsItIsWritten() throws IOException {
        String told = Story.ALL.stream()
                .map(story -> "# " + story + "\n" + transcript(story) + "\n")
                .collect(Collectors.joining("\n"));
        assertThat(told).isEqualTo(written("stories.txt"));
    }

    private static String transcript(Story story) {
        Rehearsal played = Rehearsal.of(story, Rehearsal.Coming.ONCE);
        assertThat(played.isOver()).as("nothing is left to be done").isTrue();
        return String.join("\n", played.transcript()) + "\n=> " + played.ending();
    }

    static String written(String name) throws IOException {
        try (InputStream file = TellingStoriesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
