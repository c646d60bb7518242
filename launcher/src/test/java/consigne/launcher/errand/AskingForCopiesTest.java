package consigne.launcher.errand;

import static consigne.launcher.errand.PretendedShop.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskingForCopiesTest {

    private static final String BUILDING = """
            {"id": "r1", "readModel": "orders", "rule": "standard", "phase": "building", "position": 0, "head": 0}""";

    private final PretendedShop shop = new PretendedShop();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void copiesAsOfAMomentAreMadeAndSayWhereTheyAre() {
        shop.answers("POST " + ORDERS, BUILDING);
        shop.answers("GET " + ORDERS + "?limit=1", "{\"items\": [" + BUILDING + "]}");
        shop.answers("GET " + ORDERS + "/r1", """
                {"id": "r1", "readModel": "orders", "rule": "standard", "phase": "kept", "until": 4711,
                 "analyticsSchema": "analytics_as_of_4711", "held": []}""");

        assertThat(ask("rebuild", "orders", "--until=4711")).isZero();

        assertThat(shop.heard()).contains("POST " + ORDERS + " Bearer t {\"until\":\"4711\",\"together\":[]}");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("a copy as of position 4,711, kept", "analytics_as_of_4711");
    }

    @Test
    void aShareOfACoreIsSaidAndTakenBack() {
        shop.answers("GET " + ORDERS + "/r1", BUILDING);
        shop.answers("POST " + ORDERS + "/r1/throttle", BUILDING);

        assertThat(ask("rebuild", "throttle", "orders", "r1", "--core-percent=20"))
                .isZero();
        assertThat(ask("rebuild", "throttle", "orders", "r1")).isZero();

        assertThat(shop.heard().stream().filter(request -> request.startsWith("POST")))
                .containsExactly(
                        "POST " + ORDERS + "/r1/throttle Bearer t {\"corePercent\":20}",
                        "POST " + ORDERS + "/r1/throttle Bearer t {}");
    }

    private int ask(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--shop=" + shop.address());
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        Desk desk = new Desk(printed, printed, false, Map.of("CONSIGNE_TOKEN", "t"), _ -> {
            throw new AssertionError("the shop is open");
        });
        return Errands.run(desk, all.toArray(String[]::new));
    }
}
