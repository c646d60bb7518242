package consigne.query.exports;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderImported;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.OrderId;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import consigne.query.pseudonym.Pseudonyms;
import consigne.query.rows.ViewJson;
import consigne.tokens.Token;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportingRowsTest {

    private static final RunningShop SHOP = RunningShop.open(
            "server.compression.enabled=true", "server.compression.mime-types=text/csv,application/x-ndjson");
    private static final String ANALYST = Token.of("ada", "analyst").header();

    private final OrderId id = anOrder();
    private final String anna = SHOP.bean(Pseudonyms.class).of("anna");

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aViewIsSentAsCsvWithALineOfNames() {
        SHOP.get("/api/orders/" + id, SHOP.happens(anOrderPlaced(id)));

        Answer csv = SHOP.getAs("analyst", "/api/exports/orders");

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).contains("orders.csv");
        assertThat(csv.text()).startsWith("order_id,customer,status,placed_at");
        assertThat(csv.text())
                .contains(id + "," + anna + ",placed,2026-03-02 08:00:00+00")
                .doesNotContain("anna");
    }

    @Test
    void eventsAreSentAsJsonLinesByTypeAndFromWhereAnExportBrokeOff() {
        int first = (int) SHOP.happens(anOrderPlaced(id));
        int last = (int) SHOP.happens(new OrderConfirmed(id, 0), anOrderPlaced(anOrder()));

        assertThat(positions("after=" + (first - 1))).containsExactly(first, last - 1, last);
        assertThat(positions("after=" + first + "&type=order.placed")).containsExactly(last);
        assertThat(positions("after=" + first + "&type=order.placed.v1")).isEmpty();
        assertThat(lines("after=" + (first - 1)).getFirst().get("payload"))
                .asString()
                .contains("customerId=" + anna);
    }

    @Test
    void eventsAreChosenByWhenTheyWereRecorded() {
        int position = (int) SHOP.happens(anOrderPlaced(id));
        Object recorded = SHOP.get("/api/events/" + position).body().get("recordedAt");

        assertThat(positions("since=" + recorded)).contains(position);
        assertThat(positions("until=" + recorded)).doesNotContain(position);
    }

    @Test
    void whatIsAcceptedSaysTheFormatWhereNothingElseDoes() throws Exception {
        HttpResponse<InputStream> lines = send("/api/exports/stock", "Accept", "application/x-ndjson");
        HttpResponse<InputStream> sheet = send("/api/exports/stock", "Accept", "application/vnd.ms-excel");

        assertThat(lines.headers().firstValue("Content-Type")).contains("application/x-ndjson;charset=UTF-8");
        assertThat(sheet.statusCode()).isEqualTo(406);
    }

    @Test
    void aViewIsSentAsParquetWithTypes() throws Exception {
        SHOP.get("/api/orders/" + id, SHOP.happens(anOrderPlaced(id)));

        HttpResponse<InputStream> answer = send("/api/exports/events?format=parquet", "Accept", "*/*");
        byte[] file = answer.body().readAllBytes();

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.apache.parquet");
        try (ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)))) {
            assertThat(parquet.getFileMetaData().numRows())
                    .isEqualTo(SHOP.sql()
                            .sql("select count(*) from event")
                            .query(Long.class)
                            .single());
        }
    }

    @Test
    void whoAcceptsItGetsItCompressed() throws Exception {
        SHOP.happens(anOrderPlaced(id));

        HttpResponse<InputStream> answer = send("/api/exports/events", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (InputStream unpacked = new GZIPInputStream(answer.body())) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("position,event");
        }
    }

    @Test
    void aSpreadsheetTakesNoCellForAFormula() {
        SHOP.get("/api/orders/" + id, SHOP.happens(anOrderImported(id, "=cmd|'C calc'!A0")));

        assertThat(SHOP.getAs("analyst", "/api/exports/orders").text()).contains(",'=cmd|'C calc'!A0,");
        assertThat(SHOP.getAs("analyst", "/api/exports/orders?format=ndjson").text())
                .contains("\"=cmd|'C calc'!A0\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders?type=order.placed",
                "orders?since=2026-01-01T00:00:00Z",
                "order_lines?after=1",
                "orders?format=xlsx",
                "orders%3Bdrop"
            })
    void whatRowsAreNotChosenByIsRefused(String question) {
        assertThat(SHOP.getAs("analyst", "/api/exports/" + question).status()).isEqualTo(400);
    }

    @Test
    void whatIsNoViewIsNotThereAndSupportExportsNothing() {
        assertThat(SHOP.getAs("analyst", "/api/exports/pseudonym_key").status()).isEqualTo(404);
        assertThat(SHOP.getAs("support", "/api/exports/orders").status()).isEqualTo(403);
    }

    private static List<Object> positions(String query) {
        return lines(query).stream()
                .map(line -> line.getOrDefault("position", 0))
                .toList();
    }

    private static List<Map<String, Object>> lines(String query) {
        Answer answer = SHOP.getAs("analyst", "/api/exports/events?format=ndjson&" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text().lines().map(ViewJson::object).toList();
    }

    private static HttpResponse<InputStream> send(String path, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = SHOP.request(path, ANALYST).header(header, value).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    }
}
