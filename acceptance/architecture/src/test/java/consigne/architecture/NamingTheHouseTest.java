package consigne.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One word, one meaning; and what something is, not what it is doing: sentences are for tests. */
class NamingTheHouseTest {

    private static final Pattern GERUND =
            Pattern.compile("[A-Za-z]+ing|[A-Z][a-z]+ing(Back|For|In|Of|Off|On|Out|Over|Own|The|To|Up|With)([A-Z].*)?");

    /** Nouns of the business and of bookkeeping that end in the same way. */
    private static final Set<String> NOUNS = Set.of("Booking", "OrderBooking", "Mapping", "Packaging", "Posting");

    @TempDir
    Path planted;

    @Test
    void noNameStandsForTwoTypes() throws IOException {
        assertThat(MainSources.ofTheHouse().files()).hasSizeGreaterThan(300);
        assertThat(twice(MainSources.ofTheHouse())).isEmpty();
    }

    @Test
    void noTypeIsNamedAfterWhatItDoes() throws IOException {
        assertThat(gerunds(MainSources.ofTheHouse())).isEmpty();
    }

    @Test
    void aNameThatTwoModulesGiveShows() throws IOException {
        plant("stock", "Ledger");
        plant("deposit", "Ledger");
        plant("deposit", "Account");
        assertThat(twice(MainSources.below(planted))).containsExactly("Ledger");
    }

    @Test
    void aTypeThatIsNamedAfterWhatItDoesShows() throws IOException {
        plant("stock", "Recording");
        plant("stock", "HandingOver");
        plant("stock", "Packaging");
        plant("stock", "ReadingConfiguration");
        assertThat(gerunds(MainSources.below(planted))).containsExactlyInAnyOrder("Recording", "HandingOver");
    }

    private static List<String> twice(MainSources sources) {
        return sources.typeNames().stream().collect(groupingBy(name -> name, counting())).entrySet().stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> gerunds(MainSources sources) {
        return sources.typeNames().stream()
                .filter(GERUND.asMatchPredicate())
                .filter(name -> !NOUNS.contains(name))
                .collect(toSet());
    }

    private void plant(String module, String type) throws IOException {
        Path folder = Files.createDirectories(planted.resolve(module).resolve("src/main/java/consigne"));
        Files.createFile(folder.resolve(type + ".java"));
    }
}
