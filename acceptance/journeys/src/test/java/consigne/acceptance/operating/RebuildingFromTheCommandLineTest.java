package consigne.acceptance.operating;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.launcher.errand.Desk;
import consigne.launcher.errand.Errands;
import consigne.launcher.errand.NotDone;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An analyst at the command line of the launcher's jar, and an open shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildingFromTheCommandLineTest {

    private final Database database = TestPostgres.freshDatabase();
    private final Server server = Server.on(database);
    private final Shop shop = new Shop(server::address, database);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeAll
    void someOrders() {
        String cola = shop.sells("cola", 180, 1, 50);
        shop.customer("anna").orders(Map.of(cola, 1)).awaitsStatus("confirmed");
        shop.customer("bruno").orders(Map.of(cola, 2)).awaitsStatus("confirmed");
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void allReadModelsAreRebuiltAndEqual() {
        assertThat(errand("rebuild", "all")).as(printed()).isZero();

        assertThat(printed().lines().filter(line -> line.contains("by rule standard: all rows are equal at position")))
                .hasSizeGreaterThan(3);
        assertThat(printed()).contains("The new version is in service; `rebuild rollback orders`");
    }

    @Test
    void anotherRuleIsTriedComparedAndGivenUp() {
        assertThat(errand("rebuild", "orders", "--rule=without-charges", "--switching=manual", "--json"))
                .as("nothing was imported, so no order has charges: " + printed())
                .isZero();
        assertThat(last().path("phase").asString()).isEqualTo("compared");
        assertThat(last().at("/report/equal").asBoolean()).isTrue();

        assertThat(errand("rebuild", "stock", "--rule=expired-reservations-kept", "--switching=manual"))
                .isZero();
        assertThat(errand("rebuild", "orders")).as("one at a time").isEqualTo(2);
        assertThat(errand("rebuild", "cancel", "orders")).isZero();
        assertThat(errand("rebuild", "cancel", "stock")).isZero();
        assertThat(errand("rebuild", "show", "orders")).as("given up").isEqualTo(2);
    }

    @Test
    void rowsThatDifferAreShownFieldByField() {
        String water = shop.sells("water", 80, 1, 10);
        shop.stock(water);
        shop.books()
                .sql()
                .sql("update stock set on_hand = 4711 where sku = ?")
                .param(water)
                .update();

        assertThat(errand("rebuild", "stock", "--switching=always")).isEqualTo(1);

        assertThat(printed())
                .contains(
                        "stock by rule standard: there are differences at position",
                        "  stock, sku " + water + ", depot main:",
                        "    /on_hand: 4711 in service, 10 in the new version");
        assertThat(shop.stock(water).onHand()).isEqualTo(10);

        assertThat(errand("rebuild", "rollback", "stock", "--json")).isZero();
        assertThat(last().path("phase").asString()).isEqualTo("rolled-back");
        assertThat(shop.stock(water).onHand()).isEqualTo(4711);
        assertThat(errand("rebuild", "switch", "stock")).isZero();
    }

    @Test
    void whatThereIsNotIsSaidInASentence() {
        assertThat(errand("rebuild", "nothing")).isEqualTo(2);
        assertThat(printed()).startsWith("There is no read model nothing. There are: ");

        assertThat(errand("rebuild", "orders", "--core-percent=101")).isEqualTo(2);
        assertThat(printed()).contains("/corePercent");
    }

    @Test
    void whoMayNotIsTold() {
        assertThat(errand(Token.of("dora", "driver"), "read-models")).isEqualTo(2);
        assertThat(printed().lines()).hasSize(1);

        assertThat(errand(Token.of("anna", "analyst"), "read-models")).isZero();
        assertThat(printed()).contains("orders ", "stock ", "deposit ");
    }

    private int errand(String... words) {
        return errand(Token.of("anna", "analyst"), words);
    }

    private int errand(Token who, String... words) {
        printed.reset();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        String token = who.header().substring("Bearer ".length());
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--shop=" + server.address());
        int code = Errands.run(
                new Desk(stream, stream, false, Map.of("CONSIGNE_TOKEN", token), _ -> {
                    throw new NotDone("this shop is open");
                }),
                all.toArray(String[]::new));
        assertThat(printed()).doesNotContain(token);
        return code;
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private JsonNode last() {
        return JsonMapper.shared().readTree(printed().lines().toList().getLast());
    }
}
