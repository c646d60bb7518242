package consigne.api.naming;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events bear the names of commands, and processes of several versions send them to each other. */
class KeepingCommandNamesTest {

    private static final Path FROZEN = Path.of("src/test/resources/commands.txt");

    @Test
    void theNamesAreThoseThatWereGivenOutAndNoTwoAreAlike() throws IOException {
        List<String> names = Contracts.all(Command.class).stream()
                .map(CommandNames::of)
                .sorted()
                .toList();
        assertThat(names).doesNotHaveDuplicates().isEqualTo(Files.readAllLines(FROZEN));
    }
}
