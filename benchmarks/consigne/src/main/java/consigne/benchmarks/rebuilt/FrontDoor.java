package consigne.benchmarks.rebuilt;

import consigne.benchmarks.own.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a shop over HTTP, as anybody does. */
final class FrontDoor {

    private static final int FINE = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI shop;
    private final String role;

    /** @param role of those who ask */
    FrontDoor(Running shop, String role) {
        this.shop = shop.address();
        this.role = role;
    }

    void ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(shop.resolve(path))
                .header("Authorization", "Bearer " + role)
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != FINE) {
            throw new IllegalStateException(path + " is answered by " + answer.statusCode() + " " + answer.body());
        }
    }
}
