package consigne.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface is written down beside its code, so that a change of it is seen where changes are looked at, and every
 * process can show all of it. {@code -Dinterface=apply} writes it down.
 */
class PublishingTheInterfaceTest {

    private static final Path WRITTEN = Path.of("../../web/src/main/resources/consigne/web/openapi/interface.json");

    @Test
    void whatIsWrittenDownIsWhatTheShopSays() throws IOException {
        JsonNode said = Shop.shared().http().get("/api/openapi.json").json();
        if ("apply".equals(System.getProperty("interface"))) {
            Files.writeString(WRITTEN, said.toPrettyString() + "\n");
        }

        assertThat(JsonMapper.shared().readTree(Files.readString(WRITTEN))).isEqualTo(said);
    }
}
