package consigne.acceptance.shop;

import consigne.runtime.signing.WebhookSignatures;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The payment provider, as far as it calls the shop. */
public record Provider(Shop shop) {

    /** What the provider and the shop both know. */
    public static final String SECRET = "secret";

    private static final WebhookSignatures SIGNATURES =
            new WebhookSignatures(SECRET.getBytes(StandardCharsets.UTF_8), Clock.systemUTC());

    private static final AtomicLong LAST = new AtomicLong();

    /** Says what became of an attempt to authorise. */
    public void answers(PlacedOrder order, int attempt, String outcome) {
        byte[] body = body(order, attempt, outcome);
        String timestamp = nextSecond();
        sends(body, timestamp, SIGNATURES.sign(timestamp, body)).isFine();
    }

    /** A time that was not signed before: no two messages are the same. */
    public static String nextSecond() {
        return Long.toString(LAST.updateAndGet(last -> Math.max(last + 1, Long.parseLong(SIGNATURES.timestamp()))));
    }

    /** Sends a message; the provider has no token. */
    public Reply sends(byte[] body, String timestamp, String signature, String... more) {
        Stream<String> headers = Stream.of(
                "Content-Type",
                "application/json",
                WebhookSignatures.TIMESTAMP,
                timestamp,
                WebhookSignatures.SIGNATURE,
                signature);
        return shop.http()
                .withoutToken()
                .postBytes(
                        "/api/payments/webhook",
                        body,
                        Stream.concat(headers, Stream.of(more)).toArray(String[]::new));
    }

    public static byte[] body(PlacedOrder order, int attempt, String outcome) {
        return Reply.JSON.writeValueAsBytes(
                Map.of("orderId", order.id(), "attempt", attempt, "outcome", outcome, "reference", "their-117"));
    }

    public static String sign(String timestamp, byte[] body) {
        return SIGNATURES.sign(timestamp, body);
    }
}
