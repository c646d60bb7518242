package consigne.acceptance.shop.kinds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import consigne.runtime.process.ProcessKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The one address of several processes: hands requests on by the rule, and answers as they come. */
public final class Gateway implements AutoCloseable {

    /** What concerns one connection and not the other. */
    private static final Set<String> OF_A_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "transfer-encoding", "upgrade");

    private static final int NO_BODY = -1;
    private static final int AS_IT_COMES = 0;
    private static final int AWAY = 503;

    private final GatewayRule rule = GatewayRule.written();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<ProcessKind, URI> processes;
    private final HttpServer server;

    /** Opens one in front of processes; where each is, is asked anew for each request. */
    public Gateway(Function<ProcessKind, URI> processes) {
        this.processes = processes;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            URI process = processes.apply(rule.kindFor(exchange.getRequestMethod(), asked.getRawPath()));
            answer(exchange, client.send(request(exchange, process.resolve(asked)), BodyHandlers.ofInputStream()));
        } catch (IOException away) {
            exchange.sendResponseHeaders(AWAY, NO_BODY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(HttpExchange exchange, URI to) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        handOn(exchange.getRequestHeaders(), request::header);
        return request.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<InputStream> response) throws IOException {
        handOn(response.headers().map(), exchange.getResponseHeaders()::add);
        boolean isEmpty = exchange.getRequestMethod().equals("HEAD")
                || response.statusCode() == 204
                || response.statusCode() == 304;
        exchange.sendResponseHeaders(response.statusCode(), isEmpty ? NO_BODY : AS_IT_COMES);
        try (InputStream from = response.body();
                OutputStream to = exchange.getResponseBody()) {
            byte[] piece = new byte[8192];
            for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
                to.write(piece, 0, read);
                to.flush();
            }
        }
    }

    private interface Receiver {
        void take(String name, String value);
    }

    private static void handOn(Map<String, List<String>> headers, Receiver to) {
        headers.forEach((name, values) -> {
            if (!OF_A_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> to.take(name, value));
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
