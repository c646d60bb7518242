package consigne.acceptance.axonserver.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.axoniq.axonserver.grpc.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file keeps transactions whole; the last one is cut off where it is torn. */
class KeepingEventsTest {

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsReadAgain() {
        try (EventFile file = new EventFile(folder)) {
            EventArchive archive = new EventArchive(file);
            archive.append(List.of(event(0), event(1)));
            archive.append(List.of(event(2)));
            archive.appendSnapshot(event(1));
        }
        EventArchive again = read();
        assertThat(again.events("crate", 0, Long.MAX_VALUE, false)).containsExactly(event(0), event(1), event(2));
        assertThat(again.events("crate", 0, Long.MAX_VALUE, true))
                .extracting(Event::getAggregateSequenceNumber, Event::getSnapshot)
                .containsExactly(tuple(1L, true), tuple(2L, false));
        assertThat(again.lastToken()).isEqualTo(2);
    }

    @Test
    void aTornTransactionIsCutOffAndOthersFollow() throws IOException {
        long first;
        try (EventFile file = new EventFile(folder)) {
            file.write(List.of(event(0)));
            first = Files.size(folder.resolve("events"));
            file.write(List.of(event(1), event(2)));
        }
        byte[] whole = Files.readAllBytes(folder.resolve("events"));
        for (int torn = 1; torn < whole.length; torn++) {
            Files.write(folder.resolve("events"), Arrays.copyOf(whole, torn));
            assertThat(read().lastToken()).isEqualTo(torn < first ? -1 : 0);
            try (EventFile file = new EventFile(folder)) {
                EventArchive archive = new EventArchive(file);
                archive.append(List.of(event(archive.highest("crate") + 1)));
            }
            assertThat(read().lastToken()).isNotNegative();
        }
    }

    @Test
    void aSpoiledByteIsSeen() throws IOException {
        try (EventFile file = new EventFile(folder)) {
            file.write(List.of(event(0)));
        }
        byte[] whole = Files.readAllBytes(folder.resolve("events"));
        whole[whole.length - 1]++;
        Files.write(folder.resolve("events"), whole, StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(read().lastToken()).isEqualTo(-1);
    }

    @Test
    void whenThePowerFailsWhatTheDiskDoesNotHaveIsLost() throws IOException {
        EventFile file = new EventFile(folder);
        file.write(List.of(event(0)));
        file.force();
        file.write(List.of(event(1)));
        file.cutPower();
        assertThat(read().lastToken()).isZero();
    }

    private EventArchive read() {
        try (EventFile file = new EventFile(folder)) {
            return new EventArchive(file);
        }
    }

    private static Event event(long sequence) {
        return Event.newBuilder()
                .setMessageIdentifier("event-" + sequence)
                .setAggregateType("crate")
                .setAggregateIdentifier("crate")
                .setAggregateSequenceNumber(sequence)
                .build();
    }
}
