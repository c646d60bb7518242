package consigne.launcher.errand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Answers as a shop would, and keeps what it was sent. */
final class PretendedShop implements AutoCloseable {

    static final String ORDERS = "/api/read-models/orders/rebuilds";

    private final HttpServer http;
    private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    PretendedShop() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        http.createContext("/", this::answer);
        http.start();
        answers("GET /api/read-models", """
                {"readModels": [{"name": "orders", "position": 41, "head": 42, "inService": {"version": 7, "rule": "standard"},
                  "others": [{"version": 6, "state": "following"}],
                  "rules": [{"name": "standard", "words": "as ever"}, {"name": "other", "words": "otherwise"}]},
                 {"name": "stock", "position": 42, "head": 42, "inService": {"version": 2, "rule": "standard"},
                  "others": [], "rules": [{"name": "standard", "words": "as ever"}]}]}""");
    }

    /** What is answered to requests of one kind, one after the other; the last again and again. */
    void answers(String request, String... bodies) {
        answers.put(request, new ArrayDeque<>(List.of(bodies)));
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(request + " " + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            byte[] answer = next(answers.get(request)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answers.containsKey(request) ? 200 : 404, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String next(@Nullable Queue<String> bodies) {
        if (bodies == null) {
            return """
                    {"status": 404, "detail": "There is no such thing."}""";
        }
        synchronized (bodies) {
            return String.valueOf(bodies.size() > 1 ? bodies.poll() : bodies.peek());
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
