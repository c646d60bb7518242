package consigne.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package holds a dozen files, up to sixteen where it is one subject. A larger one says why it is. */
class KeepingRoomsSmallTest {

    private static final int MOST = 16;
    private static final String REASON = "large because";

    @TempDir
    Path planted;

    @Test
    void noRoomIsTooLarge() throws IOException {
        assertThat(tooLarge(MainSources.ofTheHouse())).isEmpty();
    }

    @Test
    void aRoomOfSixteenIsLargeEnough() throws IOException {
        plant(15, "Sells bottles.");
        assertThat(tooLarge(MainSources.below(planted))).isEmpty();
    }

    @Test
    void aRoomOfMoreThanSixteenShows() throws IOException {
        plant(16, "Sells bottles.");
        assertThat(tooLarge(MainSources.below(planted))).containsExactly("consigne.bottles");
    }

    @Test
    void aRoomMayBeLargerIfItSaysWhy() throws IOException {
        plant(30, "Sells bottles; it is large because each bottle has a class.");
        assertThat(tooLarge(MainSources.below(planted))).isEmpty();
    }

    private static Set<String> tooLarge(MainSources sources) {
        return sources.packages().entrySet().stream()
                .filter(room -> room.getValue().size() > MOST)
                .filter(room -> room.getValue().stream().noneMatch(KeepingRoomsSmallTest::saysWhy))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static boolean saysWhy(Path file) {
        try {
            return file.endsWith("package-info.java")
                    && Files.readString(file).replaceAll("\\s[*\\s]*", " ").contains(REASON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void plant(int types, String sentence) throws IOException {
        Path folder = Files.createDirectories(planted.resolve("shop/src/main/java/consigne/bottles"));
        for (int i = 0; i < types; i++) {
            Files.createFile(folder.resolve("Bottle" + i + ".java"));
        }
        Files.writeString(folder.resolve("package-info.java"), "/** " + sentence + " */\npackage consigne.bottles;\n");
    }
}
