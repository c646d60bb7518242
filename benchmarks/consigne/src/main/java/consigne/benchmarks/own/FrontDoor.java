package consigne.benchmarks.own;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Where a shop is asked over HTTP, as anybody does. */
public final class FrontDoor {

    private static final int FINE = 200;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI shop;
    private final String role;

    /** @param role of those who ask */
    public FrontDoor(URI shop, String role) {
        this.shop = shop;
        this.role = role;
    }

    /** Asks for something, which must be there. */
    public void ask(String path) throws IOException, InterruptedException {
        read(path);
    }

    /** Reads something, which must be there. */
    public String read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path).build(), BodyHandlers.ofString());
        if (answer.statusCode() != FINE) {
            throw new IllegalStateException(path + " is answered by " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Sends a file of CSV, and takes whatever is answered. */
    public HttpResponse<String> sendFile(String path, String csv) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "text/csv")
                .timeout(LONGEST_WAIT)
                .POST(BodyPublishers.ofString(csv))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Sends JSON, and takes whatever is answered. */
    public HttpResponse<String> send(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .timeout(LONGEST_WAIT)
                .method(method, BodyPublishers.ofString(json))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(shop.resolve(path)).header("Authorization", "Bearer " + role);
    }
}
