package consigne.launcher.errand;

import static consigne.launcher.errand.PretendedShop.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingAtTheCommandLineTest {

    private static final String TOKEN = "s3cr3t.t0k3n";

    private final PretendedShop shop = new PretendedShop();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> opened = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        shop.close();
        assertThat(out() + err()).doesNotContain(TOKEN);
    }

    @Test
    void readModelsAreListedAsATable() {
        assertThat(ask("read-models")).isZero();

        assertThat(out().lines())
                .containsExactly(
                        "read model           position         head  version  rule                         rebuild",
                        "orders                     41           42        7  standard"
                                + "                     version 6 is following",
                        "stock                      42           42        2  standard");
        assertThat(shop.heard()).containsExactly("GET /api/read-models Bearer " + TOKEN + " ");
    }

    @Test
    void readModelsAreListedForProgramsADocumentALine() {
        assertThat(ask("read-models", "--json")).isZero();

        assertThat(out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"name\":"));
    }

    @Test
    void aRebuildIsSeenThrough() {
        begins();
        shop.answers("GET " + ORDERS + "/r1", rebuild("r1", "comparing", false), rebuild("r1", "switched", true));

        assertThat(ask("rebuild", "orders,stock", "--core-percent=50", "--switching=when-equal"))
                .isZero();

        assertThat(shop.heard())
                .contains("POST " + ORDERS + " Bearer " + TOKEN
                        + " {\"switching\":\"when-equal\",\"corePercent\":50,\"together\":[\"stock\"]}");
        assertThat(out()).contains("orders building", "orders by rule standard: all rows are equal at position 42");
    }

    @Test
    void differencesAreOne() {
        begins();
        shop.answers("GET " + ORDERS + "/r1", rebuild("r1", "compared", false));

        assertThat(ask("rebuild", "all", "--json")).isEqualTo(1);

        assertThat(out().lines()).allMatch(line -> line.startsWith("{")).anyMatch(line -> line.contains("compared"));
    }

    private void begins() {
        shop.answers("POST " + ORDERS, rebuild("r1", "building", false));
        shop.answers("GET " + ORDERS + "?limit=1", "{\"items\": [" + rebuild("r1", "building", false) + "]}");
        shop.answers(
                "GET /api/read-models/stock/rebuilds?limit=1",
                "{\"items\": [" + rebuild("r2", "switched", true) + "]}");
    }

    @Test
    void theLastOneIsMeantUnlessOneIsNamed() {
        shop.answers("GET " + ORDERS + "?limit=1", "{\"items\": [" + rebuild("r2", "compared", true) + "]}");
        shop.answers("GET " + ORDERS + "/r1", rebuild("r1", "compared", true));
        shop.answers("POST " + ORDERS + "/r2/switch", rebuild("r2", "switched", true));
        shop.answers("POST " + ORDERS + "/r1/cancel", rebuild("r1", "cancelled", true));

        assertThat(ask("rebuild", "switch", "orders")).isZero();
        assertThat(ask("rebuild", "cancel", "orders", "r1")).isZero();
        assertThat(ask("rebuild", "pause", "orders", "r1")).isEqualTo(2);
        assertThat(err().lines()).containsExactly("There is no such thing.");
    }

    @Test
    void whatThereIsNotIsSaidInASentence() {
        assertThat(ask("rebuild", "nothing")).isEqualTo(2);
        assertThat(ask("rebuild", "orders", "--rule=mine")).isEqualTo(2);
        assertThat(ask("rebuild", "all", "--rule=other")).isEqualTo(2);

        assertThat(err().lines())
                .containsExactly(
                        "There is no read model nothing. There are: orders, stock.",
                        "There is no rule mine of orders. There are: standard (as ever), other (otherwise).",
                        "A rule is one read model's: name that alone.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebild",
                "rebuild",
                "rebuild orders --switching=never",
                "rebuild orders --until=4711 --switching=always",
                "rebuild orders --from=yesterday",
                "rebuild orders --colour=red",
                "rebuild orders stock",
                "rebuild show",
                "read-models twice",
                "read-models --token=" + TOKEN,
                "rebild --consigne.payment.webhook-secret=" + TOKEN
            })
    void aWrongWordIsAnsweredWithTheUsage(String words) {
        assertThat(ask(words.split(" ", -1))).isEqualTo(2);

        assertThat(err()).contains("Usage: java -jar launcher.jar");
        assertThat(shop.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "read-models --help", "rebuild --help", "rebuild rollback -h"})
    void helpIsGiven(String words) {
        assertThat(Errands.isAskedFor(words.split(" ", -1))).isTrue();
        assertThat(Errands.run(desk(Map.of()), words.split(" ", -1))).isZero();

        assertThat(out()).startsWith("Usage: java -jar launcher.jar").doesNotContain("null");
    }

    @Test
    void eachWordSaysWhatItDoes() {
        assertThat(Errands.run(desk(Map.of()), "rebuild", "--help")).isZero();

        assertThat(out())
                .contains(
                        "Gives a rebuild up, and the new version with it.",
                        "when-equal, manual, always",
                        "--token-file");
    }

    @Test
    void settingsAloneOpenTheShop() {
        assertThat(Errands.isAskedFor("--server.port=0")).isFalse();
        assertThat(Errands.isAskedFor()).isFalse();
    }

    @Test
    void theTokenIsReadFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "Bearer " + TOKEN + "\n");

        assertThat(run(Map.of("CONSIGNE_TOKEN", "another"), "read-models", "--token-file=" + file))
                .isZero();
        assertThat(run(Map.of("CONSIGNE_TOKEN", TOKEN + "\nCookie: x"), "read-models"))
                .isEqualTo(2);

        assertThat(shop.heard()).containsExactly("GET /api/read-models Bearer " + TOKEN + " ");
        assertThat(err().lines()).containsExactly("There is no token in CONSIGNE_TOKEN.");
    }

    @Test
    void aDemoShopGivesOneForItsSecret() throws IOException {
        Files.writeString(folder.resolve("demo-secret"), "Demo-Secret: abc\n");
        shop.answers("GET /demo/tokens", "AS_ANALYST='Authorization: Bearer " + TOKEN + "'\n");

        assertThat(run(Map.of(), "read-models", "--consigne.data=" + folder)).isZero();

        assertThat(shop.heard()).last().isEqualTo("GET /api/read-models Bearer " + TOKEN + " ");
    }

    @Test
    void withoutATokenNothingIsAsked() {
        assertThat(run(Map.of(), "read-models", "--consigne.data=" + folder)).isEqualTo(2);

        assertThat(shop.heard()).isEmpty();
        assertThat(err()).contains("--token-file", "CONSIGNE_TOKEN");
    }

    @Test
    void noTokenGoesWhereOthersCouldReadIt() {
        assertThat(Errands.run(desk(Map.of("CONSIGNE_TOKEN", TOKEN)), "read-models", "--shop=http://shop.example"))
                .isEqualTo(2);

        assertThat(err()).contains("--shop must be an https address");
    }

    @Test
    void aShopThatIsShutIsOpenedForTheErrandAndShutAgain() {
        assertThat(run(Map.of(), "read-models", "--offline", "--consigne.data=here"))
                .isZero();

        assertThat(opened).containsExactly("--consigne.data=here", "shut");
        assertThat(shop.heard()).containsExactly("GET /api/read-models Bearer " + TOKEN + " ");
    }

    private int ask(String... words) {
        return run(Map.of("CONSIGNE_TOKEN", TOKEN), words);
    }

    private int run(Map<String, String> variables, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--shop=" + shop.address());
        return Errands.run(desk(variables), all.toArray(String[]::new));
    }

    private Desk desk(Map<String, String> variables) {
        return new Desk(stream(out), stream(err), false, variables, settings -> {
            opened.addAll(List.of(settings));
            return new ShutShop.Ajar(shop.address(), TOKEN, () -> opened.add("shut"));
        });
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String rebuild(String id, String phase, boolean equal) {
        return """
            {"id": "%s", "readModel": "orders", "rule": "standard", "phase": "%s", "switching": "when-equal",
             "position": 0, "head": 0, "held": [], "report": {"position": 42, "equal": %s, "tables": []}}""".formatted(id, phase, equal);
    }
}
