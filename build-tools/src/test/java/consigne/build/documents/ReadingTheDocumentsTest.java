package consigne.build.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each document is as it says, and what is not would be seen. */
class ReadingTheDocumentsTest {

    private static final Project PROJECT = Project.at(Path.of(".."));
    private static final Proofreader PROOFREADER = new Proofreader(PROJECT);

    @Test
    void allDocumentsAreRead() {
        assertThat(PROJECT.documents())
                .extracting((Document document) -> document.place().toString())
                .contains("README.md", "docs/glossary.md", "docs/flows/place-order.md", "benchmarks/README.md")
                .hasSizeGreaterThan(25);
        assertThat(at("README.md").links()).hasSizeGreaterThan(10);
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Document document : PROJECT.documents()) {
            dead.addAll(PROOFREADER.deadLinks(document));
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void everyTypeThatIsNamedExists() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Document document : PROJECT.documents()) {
            unknown.addAll(PROOFREADER.unknownTypes(document));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everySettingThatIsNamedIsRead() {
        assertThat(PROJECT.documents().stream().flatMap(document -> PROOFREADER.deadSettings(document).stream()))
                .isEmpty();
    }

    @Test
    void everySettingThatIsReadIsDescribed() {
        assertThat(PROJECT.settings()).hasSizeGreaterThan(25);
        assertThat(PROOFREADER.undescribed(at("docs/settings.md"))).isEmpty();
    }

    @Test
    void aSettingThatIsNotDescribedIsSeen() {
        assertThat(PROOFREADER.undescribed(planted("`consigne.limits.callers` and all others but one")))
                .contains("consigne.limits.burst", "consigne.node", "consigne.audit.retention", "consigne.event-store")
                .doesNotContain("consigne.limits.callers");
    }

    @Test
    void everyLineThatIsToBeTypedWorks() {
        assertThat(PROJECT.documents().stream().flatMap(document -> PROOFREADER.deadLines(document).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see [here](gone.md)",
                "see [`Gone`](../command-side/src/main/java/consigne/command/order/Gone.java)",
                "see [here](glossary.md#gone)",
                "see [here](#gone)",
                "see [here][gone]",
                "see [here][there]\n\n[there]: gone.md",
                "| [`a` b](gone.md) | c |",
            })
    void aDeadLinkIsSeen(String text) throws IOException {
        assertThat(PROOFREADER.deadLinks(planted(text))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see [here](glossary.md)",
                "see [here](glossary.md#glossary)",
                "## One more: *thing*\n\nsee [it](#one-more-thing)",
                "see [here][there]\n\n[there]: adr/0001-events-in-postgresql.md",
                "    indented, [code](gone.md)\n",
                "```\n[code](gone.md)\n```",
            })
    void aLinkThatLeadsSomewhereIsLeftAlone(String text) throws IOException {
        assertThat(PROOFREADER.deadLinks(planted("\n\n" + text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`OrderDecidor` decides",
                "`OrderDecider.decideNothing` decides",
                "[`OrderDecider`](../command-side/src/main/java/consigne/command/order/OrderState.java) decides",
            })
    void aTypeOrMemberThatDoesNotExistIsSeen(String text) throws IOException {
        assertThat(PROOFREADER.unknownTypes(planted(text))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`consigne.limits.bursts`",
                "set `consigne.no-such-thing=1`",
                "```\nCONSIGNE_NOTHING=1 mvn spring-boot:run\n```",
                "`consigne.platform.access.Permissions` is the table",
                "`mvn spring-boot:run -Dspring-boot.run.arguments=--consigne.demos=false`",
                "`spring.datasource.adress`",
            })
    void aSettingThatNobodyReadsIsSeen(String text) {
        assertThat(PROOFREADER.deadSettings(planted(text))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`consigne.limits.burst`",
                "`CONSIGNE_ISSUER`",
                "`consigne.fulfilment.payment-time-limit=5s`",
                "`CONSIGNE_LIMITS_REQUESTS_PER_SECOND`",
                "`consigne.runtime.deciding`",
                "`spring.datasource.url`",
            })
    void aSettingThatSomebodyReadsIsLeftAlone(String text) {
        assertThat(PROOFREADER.deadSettings(planted(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n    mvn verify -Ptortures\n",
                "`mvn -pl platform test`",
                "`mvn -Dtest=PlacingNoOrderTest test`",
                "`mvn verfy`",
                "```\nmvn -q -pl build-tools compile \\\n  -Dformatted=apply\n```",
                "```bash\ncurl http://127.0.0.1:8080/api/gone\n```",
            })
    void aLineThatDoesNotWorkIsSeen(String text) {
        assertThat(PROOFREADER.deadLines(planted(text))).isNotEmpty();
    }

    private static Document planted(String text) {
        return new Document(Path.of("docs/planted.md"), text);
    }

    private static Document at(String place) {
        return PROJECT.documents().stream()
                .filter((Document document) -> document.place().equals(Path.of(place)))
                .findFirst()
                .orElseThrow();
    }
}
