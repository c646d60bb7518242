package consigne.query.exports;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import consigne.query.fixtures.RunningShop;
import consigne.tokens.Token;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BreakingOffAnExportTest {

    private static final RunningShop SHOP = RunningShop.open();
    private static final String EXPORTS =
            "from pg_stat_activity where query like 'copy (%' and state = 'active' and datname = current_database()";

    private final HttpClient client = HttpClient.newHttpClient();

    /** More than all buffers on the way hold. */
    @BeforeAll
    static void fill() {
        SHOP.happens(anOrderPlaced(anOrder()));
        SHOP.sql().sql("""
                        insert into event
                        select position + n, sequence + n, recorded_at, latest_at, 1, aggregate_id || n, null,
                            event_id || n, null, 'order.filled', revision, json_build_object('x', repeat('x', 2000)), '{}', hash
                        from event, generate_series(1, 20000) n where position = (select max(position) from event)
                        """).update();
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aReaderWhoLeavesEndsTheQuery() throws Exception {
        begin();
        assertThat(exporting()).isOne();

        client.shutdownNow();

        await().untilAsserted(() -> assertThat(exporting()).isZero());
    }

    @Test
    void anExportThatTheDatabaseEndsDoesNotLookWhole() throws Exception {
        HttpResponse<InputStream> answer = begin();
        await().untilAsserted(() -> assertThat(exporting()).isOne());

        SHOP.sql().sql("select pg_terminate_backend(pid) " + EXPORTS).query().listOfRows();

        assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    private HttpResponse<InputStream> begin() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                SHOP.request("/api/exports/events", Token.of("ada", "analyst").header())
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.body().readNBytes(1000)).hasSize(1000);
        return answer;
    }

    private static long exporting() {
        return SHOP.sql().sql("select count(*) " + EXPORTS).query(Long.class).single();
    }
}
