package consigne.acceptance.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person logs in with: it keeps cookies, and shows where it is led. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI server;

    Browser(URI server) {
        this.server = server;
    }

    /** Opens a page, and returns where it leads; nothing where it leads nowhere. */
    String opens(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).header("Accept", "text/html"))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /** The status of what comes of it. */
    int logsIn(String user, String password) {
        String page = send(HttpRequest.newBuilder(server.resolve("/login"))).body();
        Matcher csrf = CSRF.matcher(page);
        if (!csrf.find()) {
            throw new AssertionError(page);
        }
        return send(form("/login", Map.of("username", user, "password", password, "_csrf", csrf.group(1))))
                .statusCode();
    }

    JsonNode sends(String path, Map<String, String> fields) {
        return JsonMapper.shared().readTree(send(form(path, fields)).body());
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String encoded = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
