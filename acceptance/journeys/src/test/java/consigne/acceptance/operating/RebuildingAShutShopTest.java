package consigne.acceptance.operating;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.OtherJvm;
import consigne.launcher.Consigne;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The launcher's jar at work beside a demo shop, and in place of it. */
class RebuildingAShutShopTest {

    @TempDir
    private Path desk = Path.of("");

    @Test
    void aShopIsRebuiltByItsOwnSecretWhileItIsOpenAndOfflineWhenItIsShut() throws IOException, InterruptedException {
        assertThat(launch("read-models", "--offline")).isEqualTo(2);
        assertThat(printed()).containsExactly("There is no shop's data in " + desk.resolve("data") + ".");

        try (ConfigurableApplicationContext shop = Consigne.open("--server.port=0", "--consigne.data=" + data())) {
            String address =
                    "--shop=http://127.0.0.1:" + shop.getEnvironment().getRequiredProperty("local.server.port");
            assertThat(launch("rebuild", "stock", address))
                    .as(() -> "by the secret in the data folder: " + printedSoFar())
                    .isZero();
            assertThat(printed()).anyMatch(line -> line.startsWith("stock by rule standard: all rows are equal"));

            assertThat(launch("rebuild", "all", "--offline")).isEqualTo(2);
            assertThat(printed())
                    .singleElement()
                    .asString()
                    .contains("are in use by", "A shop that is open is asked without --offline.");
        }

        assertThat(launch("rebuild", "all", "--offline", "--json"))
                .as(() -> "offline: " + printedSoFar())
                .isZero();
        assertThat(printed())
                .as("documents and nothing else")
                .hasSizeGreaterThan(4)
                .allMatch(line -> JsonMapper.shared().readTree(line).has("readModel"));
        assertThat(launch("read-models", "--offline")).isZero();
        assertThat(printed()).first().asString().startsWith("read model");
    }

    private Path data() {
        return desk.resolve("data");
    }

    private int launch(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--consigne.data=" + data());
        ProcessBuilder launcher = new ProcessBuilder(OtherJvm.installed(Consigne.class, all.toArray(String[]::new)));
        launcher.environment().remove("CONSIGNE_TOKEN");
        return launcher.redirectErrorStream(true)
                .redirectOutput(desk.resolve("printed").toFile())
                .start()
                .waitFor();
    }

    private String printedSoFar() {
        try {
            return String.join("\n", printed());
        } catch (IOException unread) {
            return unread.toString();
        }
    }

    private List<String> printed() throws IOException {
        return Files.readAllLines(desk.resolve("printed"));
    }
}
