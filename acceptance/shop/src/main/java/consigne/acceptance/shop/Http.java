package consigne.acceptance.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.tokens.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A front end: it sends the token of what it wrote last with what it reads. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final String DESCRIPTION = "/api/openapi.json";

    private static volatile @Nullable Description described;

    private final Supplier<URI> server;
    private final AtomicLong token = new AtomicLong();
    private final boolean tenacious;
    private final String authorization;

    /**
     * A front end of a server.
     *
     * @param who whose token it sends
     * @param tenacious whether it tries again where the server is away, with a key so that nothing is done twice
     */
    Http(Supplier<URI> server, Token who, boolean tenacious) {
        this(server, who.header(), tenacious);
    }

    private Http(Supplier<URI> server, String authorization, boolean tenacious) {
        this.authorization = authorization;
        this.server = server;
        this.tenacious = tenacious;
    }

    /** Somebody whom the server does not know. */
    Http withoutToken() {
        return new Http(server, "", tenacious);
    }

    Http as(Token who) {
        Http other = new Http(server, who, tenacious);
        other.seesUpTo(token.get());
        return other;
    }

    public Reply post(String path, Object body, String... headers) {
        return send("POST", path, json(body), with("application/json", headers));
    }

    public Reply put(String path, Object body, String... headers) {
        return send("PUT", path, json(body), with("application/json", headers));
    }

    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), new String[0]);
    }

    public Reply postText(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), with("application/json", headers));
    }

    public Reply postBytes(String path, byte[] body, String... headers) {
        return send("POST", path, BodyPublishers.ofByteArray(body), headers);
    }

    /** Reads once, and sees what was written before. */
    public Reply get(String path) {
        return send(
                "GET", path, BodyPublishers.noBody(), new String[] {"Consistency-Token", Long.toString(token.get())});
    }

    /** A document in a form that is no text. */
    public byte[] download(String path, String mediaType) {
        HttpRequest request = HttpRequest.newBuilder(server.get().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .headers("Authorization", authorization, "Accept", mediaType)
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(mediaType);
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** From now on reads see all that had happened up to a position. */
    void seesUpTo(long position) {
        token.accumulateAndGet(position, Math::max);
    }

    private Reply send(String method, String path, BodyPublisher body, String[] headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.get().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return tenacious ? again(request, method) : once(request);
    }

    private Reply again(HttpRequest.Builder request, String method) {
        if (!method.equals("GET")) {
            request.setHeader("Idempotency-Key", '"' + UUID.randomUUID().toString() + '"');
        }
        return await(method)
                .atMost(Shop.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> once(request), Http::isAnAnswer);
    }

    private static boolean isAnAnswer(Reply reply) {
        return reply.status() != 503 && !reply.body().contains("problem:request-in-progress");
    }

    private Reply once(HttpRequest.Builder request) {
        try {
            HttpRequest sent = request.build();
            Reply reply = Reply.of(CLIENT.send(sent, BodyHandlers.ofString()));
            if (sent.uri().getPath().startsWith("/api/")
                    && !sent.uri().getPath().equals(DESCRIPTION)) {
                assertThat(description().faults(sent.method(), sent.uri().getPath(), reply))
                        .isEmpty();
            }
            reply.token().ifPresent(position -> seesUpTo(Long.parseLong(position)));
            return reply;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The same for all servers of a process, since they are of one version. */
    private Description description() throws IOException, InterruptedException {
        Description known = described;
        if (known == null) {
            HttpRequest request =
                    HttpRequest.newBuilder(server.get().resolve(DESCRIPTION)).build();
            known = new Description(
                    Reply.of(CLIENT.send(request, BodyHandlers.ofString())).json());
            described = known;
        }
        return known;
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(Reply.JSON.writeValueAsString(body));
    }

    private static String[] with(String contentType, String[] headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = contentType;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }

    /** Money as the interface has it. */
    public static Map<String, String> euros(long cents) {
        return Map.of("amount", BigDecimal.valueOf(cents, 2).toPlainString(), "currency", "EUR");
    }
}
