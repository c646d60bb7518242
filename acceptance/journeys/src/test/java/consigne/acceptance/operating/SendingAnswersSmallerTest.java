package consigne.acceptance.operating;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Server;
import consigne.postgres.TestPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SendingAnswersSmallerTest {

    private static final Server SERVER = Server.on(TestPostgres.freshDatabase());

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whoCanReadItGetsALargeAnswerAsGzip() throws IOException, InterruptedException {
        HttpResponse<byte[]> packed = description("gzip");
        byte[] plain = description("identity").body();

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().allValues("Vary")).contains("accept-encoding");
        assertThat(packed.body().length).isLessThan(plain.length / 4);
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(plain, StandardCharsets.UTF_8));
        }
    }

    private static HttpResponse<byte[]> description(String encoding) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(SERVER.address().resolve("/api/openapi.json"))
                                .header("Accept-Encoding", encoding)
                                .build(),
                        BodyHandlers.ofByteArray());
    }
}
