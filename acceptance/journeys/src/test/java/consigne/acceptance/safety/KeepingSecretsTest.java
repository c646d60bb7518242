package consigne.acceptance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Lines;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Provider;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("captures the log of the whole process")
class KeepingSecretsTest {

    private static final String OURS = "consigne";
    private static final String WEB = "org.springframework.web";
    private static final String SECURITY = "org.springframework.security";
    private static final String WEBHOOK_SECRET = "whsec-" + UUID.randomUUID();

    private final List<String> secrets = new ArrayList<>(List.of(WEBHOOK_SECRET));

    @BeforeEach
    void tellAll() {
        talkative().forEach(logger -> logger.setLevel(Level.DEBUG));
    }

    @AfterEach
    void beQuietAgain() {
        talkative().forEach(logger -> logger.setLevel(OURS.equals(logger.getName()) ? Level.INFO : null));
    }

    @Test
    void theLogOfAWholeJourneyShowsNone(CapturedOutput log) {
        Database database = TestPostgres.freshDatabase();
        assertThat(secret(database.password())).hasSizeGreaterThan(15);
        try (Server server = Server.on(
                database,
                "consigne.payment.webhook-secret=" + WEBHOOK_SECRET,
                "consigne.payment.simulator.delay=500ms")) {
            Shop shop = new Shop(server::address, database);
            isTravelled(shop.as(remembered(Token.ofStaff())));
            isTurnedAway(shop.as(remembered(Token.ofStaff().with("exp", 1))));
        }

        assertThat(log.getAll()).contains("DEBUG").contains("/api/orders");
        assertThat(secrets).hasSizeGreaterThan(8).noneMatch(log.getAll()::contains);
    }

    @Test
    void oneThatIsLoggedIsFound(CapturedOutput log) {
        LoggerFactory.getLogger(OURS).info("connecting with {}", WEBHOOK_SECRET);

        assertThat(secrets).anyMatch(log.getAll()::contains);
    }

    private static Stream<Logger> talkative() {
        return Stream.of(OURS, WEB, SECURITY).map(name -> (Logger) LoggerFactory.getLogger(name));
    }

    /** From placing to closing, with all that goes wrong on the way. */
    private void isTravelled(Shop shop) {
        String cola = shop.sells("cola", 180, 1, 100);
        Customer anna = shop.customer("anna");
        String key = secret("key-" + UUID.randomUUID());
        anna.triesToOrder(Map.of(cola, 1), "pm_ok", "Idempotency-Key", key).isFine();
        anna.triesToOrder(Map.of(cola, 1), "pm_ok", "Idempotency-Key", key).isFine();
        anna.triesToOrder(Map.of(cola, 2), "pm_ok", "Idempotency-Key", key);
        anna.triesToOrder(Map.of(cola, 1000), "pm_ok", "Idempotency-Key", secret("key-" + UUID.randomUUID()));
        shop.http().postText("/api/orders", "{\"customerId\"", "Idempotency-Key", secret("key-" + UUID.randomUUID()));
        anna.triesToOrder(
                Map.of(cola, 1), "pm_ok", "Authorization", "Bearer " + secret("eyJhbGciOiJub25lIn0.e30." + key));

        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_timeout").awaitsStatus("confirmed");
        Provider provider = new Provider(shop);
        String now = Provider.nextSecond();
        String signature = secret("v1=" + HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8)));
        provider.sends(Provider.body(order, 1, "declined"), now, signature);
        order.isPicked().isDispatched().isDelivered(2, Lines.delivered(9, cola)).awaitsStatus("closed");
    }

    private static void isTurnedAway(Shop shop) {
        shop.http().get("/api/orders").isProblem(401, "unauthenticated");
    }

    /** What a token says: each time it is signed the signature is another. */
    private Token remembered(Token token) {
        secret(token.header().split("\\.", 3)[1]);
        return token;
    }

    private String secret(String secret) {
        secrets.add(secret);
        return secret;
    }
}
