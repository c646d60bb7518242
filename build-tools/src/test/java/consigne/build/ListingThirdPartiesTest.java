package consigne.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingThirdPartiesTest {

    private static final String BEGIN = "What we use.\n\n<!-- made by the build: -Dthird-parties=apply -->\n";
    private static final String LISTED = BEGIN + """
            | what | version | licence |
            |---|---|---|
            | a.lib:one | 1.0 | MIT |
            | b.lib:two | 2.0 | EPL-2.0 or Our own |
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyComponentOfAllBillsIsListedOnceWithItsLicences() throws IOException {
        Path first = bill("first", component("b.lib", "two", "2.0", "<id>EPL-2.0</id>", "<name>Our own</name>"));
        Path second = bill("second", component("a.lib", "one", "1.0", "<id>MIT</id>"), ours());
        Path third = bill("third", component("a.lib", "one", "1.0", "<id>MIT</id>"));

        assertThat(ThirdParties.renewed(BEGIN + "| old | 1 | BSD |\n", List.of(first, second, third)))
                .isEqualTo(LISTED);
    }

    @Test
    void aListThatIsUpToDateStaysAsItIs() throws IOException {
        Path bill = bill(
                "bill",
                component("b.lib", "two", "2.0", "<id>EPL-2.0</id>", "<name>Our own</name>"),
                component("a.lib", "one", "1.0", "<id>MIT</id>"));

        assertThat(ThirdParties.renewed(LISTED, List.of(bill))).isEqualTo(LISTED);
    }

    @Test
    void anotherVersionOrAnotherLicenceIsSeen() throws IOException {
        Path newer = bill("newer", component("a.lib", "one", "1.1", "<id>MIT</id>"));
        Path dearer = bill("dearer", component("a.lib", "one", "1.0", "<id>AGPL-3.0</id>"));

        assertThat(ThirdParties.renewed(LISTED, List.of(newer))).isNotEqualTo(LISTED);
        assertThat(ThirdParties.renewed(LISTED, List.of(dearer))).isNotEqualTo(LISTED);
    }

    @Test
    void whatNamesNoLicenceIsRefused() throws IOException {
        Path bill = bill("bill", component("c.lib", "three", "1.0"));

        assertThatThrownBy(() -> ThirdParties.renewed(LISTED, List.of(bill))).hasMessageContaining("three");
    }

    private Path bill(String name, String... components) throws IOException {
        return Files.writeString(
                folder.resolve(name + ".xml"),
                "<bom><metadata><tools><components>" + component("made", "by", "1")
                        + "</components></tools></metadata><components>" + String.join("", components)
                        + "</components></bom>");
    }

    private static String ours() {
        return component("consigne", "runtime", "0.1");
    }

    private static String component(String group, String name, String version, String... licences) {
        String each = String.join(
                "",
                List.of(licences).stream()
                        .map(one -> "<license>" + one + "</license>")
                        .toList());
        return "<component><group>%s</group><name>%s</name><version>%s</version><licenses>%s</licenses></component>"
                .formatted(group, name, version, each);
    }
}
