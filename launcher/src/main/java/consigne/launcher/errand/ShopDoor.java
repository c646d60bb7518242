package consigne.launcher.errand;

import consigne.launcher.errand.words.ShownRebuild;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks a shop over HTTP about its read models and their rebuilds. */
final class ShopDoor {

    private static final String READ_MODELS = "/api/read-models";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int FINE = 299;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI shop;
    private final String token;

    ShopDoor(URI shop, String token) {
        this.shop = shop;
        this.token = token;
    }

    static boolean isOfThisMachine(URI shop) {
        return THIS_MACHINE.contains(String.valueOf(shop.getHost()));
    }

    /** Whether nobody on the way reads what is sent there. */
    static boolean isSafe(URI shop) {
        return ("https".equals(shop.getScheme()) && shop.getHost() != null)
                || ("http".equals(shop.getScheme()) && isOfThisMachine(shop));
    }

    List<JsonNode> readModels() {
        return get(READ_MODELS).path("readModels").valueStream().toList();
    }

    /** Has rebuilds begin that share one stream of events; those beside the first go by the rules that are usual. */
    List<ShownRebuild> begin(List<String> names, ObjectNode how) {
        String first = names.getFirst();
        names.stream().skip(1).forEach(how.withArray("together")::add);
        send(to(READ_MODELS + "/" + first + "/rebuilds")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(how.toString())));
        return names.stream().map(this::last).toList();
    }

    /** The last rebuild of a read model. */
    ShownRebuild last(String name) {
        JsonNode rebuilds = get(READ_MODELS + "/" + name + "/rebuilds?limit=1").path("items");
        if (rebuilds.isEmpty()) {
            throw new NotDone("The read model " + name + " has never been rebuilt.");
        }
        return new ShownRebuild(rebuilds.path(0));
    }

    ShownRebuild find(String name, String id) {
        return new ShownRebuild(get(READ_MODELS + "/" + name + "/rebuilds/" + id));
    }

    /** Has something done about a rebuild: paused, resumed and so on. */
    ShownRebuild change(ShownRebuild rebuild, String verb) {
        return new ShownRebuild(send(about(rebuild, verb).POST(BodyPublishers.noBody())));
    }

    /** Has a rebuild use so much of one core; all that there is where nothing is said. */
    ShownRebuild throttle(ShownRebuild rebuild, @Nullable Integer corePercent) {
        ObjectNode share = JsonMapper.shared().createObjectNode();
        if (corePercent != null) {
            share.put("corePercent", corePercent);
        }
        return new ShownRebuild(send(about(rebuild, "throttle")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(share.toString()))));
    }

    private HttpRequest.Builder about(ShownRebuild rebuild, String verb) {
        return to(READ_MODELS + "/" + rebuild.readModel() + "/rebuilds/" + rebuild.id() + "/" + verb);
    }

    private JsonNode get(String path) {
        return send(to(path));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(shop.resolve(path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request.build());
        JsonNode body = json(response);
        if (response.statusCode() > FINE) {
            throw new NotDone(sentence(response.statusCode(), body));
        }
        return body;
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException away) {
            throw new NotDone(
                    "No shop answers at " + request.uri().resolve("/")
                            + ". Where it is shut, --offline works on its database.",
                    away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotDone("Nobody waited for the answer.", stopped);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JsonMapper.shared().readTree(response.body());
        } catch (JacksonException otherwise) {
            throw new NotDone(
                    "What answers at " + response.uri().resolve("/") + " is no shop, or another version of it.",
                    otherwise);
        }
    }

    private static String sentence(int status, JsonNode problem) {
        String detail = problem.path("detail").asString("The shop answered " + status + ".");
        String errors = problem.path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString("") + " "
                        + error.path("detail").asString(""))
                .collect(Collectors.joining("; "));
        return errors.isEmpty() ? detail : detail + " " + errors;
    }
}
