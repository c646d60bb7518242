package consigne.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.imports.job.Jobs;
import consigne.imports.job.Uploads;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EndingImportsTest {

    private static final Shop SHOP = Shop.open();
    private static final String SOLD = "K0,A1,LAMP,5000,2010-12-01T08:26:00,2.55,17850,UK\n";

    /** Each takes a unit back of what K0 sold, and sells another. */
    private static final String BOOKS =
            IntStream.range(1, 1_500).mapToObj(number -> """
                    CK%1$d,A1,LAMP,-1,2010-12-02T08:26:00,2.55,17850,UK
                    K%1$d,A2,LAMP,1,2010-12-02T08:26:00,2.55,17850,UK
                    """.formatted(number)).collect(Collectors.joining());

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void anImportThatIsCancelledLeavesNothingThatItDidNotBook() {
        SHOP.imported(SOLD);
        String location = SHOP.begin("currency=GBP", BOOKS);
        await().pollInterval(Duration.ofMillis(5))
                .until(() -> SHOP.show(location).path("invoicesBooked").asInt() > 0);

        JsonNode cancelled = SHOP.send("POST", location + "/cancellation");

        assertThat(cancelled.path("status").asString()).isEqualTo("cancelled");
        assertThat(List.of("import_line", "import_invoice", "import_chunk", "import_turned_away", "import_doubt"))
                .allSatisfy(table -> assertThat(SHOP.count(table)).as(table).isZero());
        JsonNode again = SHOP.imported(BOOKS).path("report");
        assertThat(again.path("invoices").path("differing").asInt()).isZero();
        assertThat(again.path("commands").path("refused").asInt()).isZero();
        assertThat(again.path("credits").path("matchedQuantity").asInt()).isEqualTo(1_499);
        assertThat(SHOP.count("import_sale where invoice = 'K0' and remaining = 5000 - 1499"))
                .isEqualTo(1);
        assertThat(SHOP.count("event where payload->'invoice'->>'number' like 'K%'"))
                .isEqualTo(1_500);
        assertThat(SHOP.count("event where payload->'cancellation'->>'number' like 'CK%'"))
                .isEqualTo(1_499);
    }

    @Test
    void anImportThatHasEndedStaysAsItIs() {
        String location = SHOP.begin("currency=GBP", "L1,A1,LAMP,6,2010-12-01T08:26:00,2.55,11111,UK\n");
        SHOP.end(location);

        assertThat(SHOP.send("POST", location + "/cancellation").path("status").asString())
                .isEqualTo("done");
    }

    @Test
    void howFastAnImportGotOnInTheEndIsNoted() {
        String location = SHOP.begin("currency=GBP", "N1,A1,LAMP,6,2010-12-01T08:26:00,2.55,11111,UK\n");
        SHOP.end(location);

        assertThat(SHOP.count(
                        "import where status = 'DONE' and booked_until = 1 and lately_done = 1 and lately_millis > 0"))
                .isPositive();
    }

    @Test
    void anImportThatIsRemovedIsGone() {
        String location = SHOP.begin("currency=GBP&dryRun=true", BOOKS.replace("K", "M"));

        assertThat(SHOP.status("DELETE", location)).isEqualTo(204);

        assertThat(SHOP.get(location).statusCode()).isEqualTo(404);
        assertThat(SHOP.status("DELETE", location)).isEqualTo(404);
        assertThat(SHOP.count("import_chunk")).isZero();
        await().untilAsserted(() -> assertThat(SHOP.count("import_line")).isZero());
    }

    @Test
    void aReportOfBeforeBytesWereCountedIsShownAsFarAsItGoes() {
        String location = SHOP.begin("currency=GBP", "");
        SHOP.end(location);
        SHOP.database()
                .sql("""
                update import set found = '{"orderLines":{"rows":2,"amount":10.20},
                    "chargesOnOrders":{"rows":0,"amount":0.00},"chargesOnCreditNotes":{"rows":0,"amount":0.00},
                    "creditLines":{"rows":0,"amount":0.00},"stockAdjustments":{"rows":0,"amount":0.00},
                    "rejected":{"rows":0,"amount":0.00},"orders":1,"creditNotes":0,"onlyAdjustments":0,
                    "onlyRejected":0,"exact":10.2,"rounded":10.20,"reasons":[]}'
                where id = :id::uuid
                """)
                .param("id", location.substring(location.lastIndexOf('/') + 1))
                .update();

        JsonNode report = SHOP.show(location).path("report");

        assertThat(report.path("rows").path("orderLines").asInt()).isEqualTo(2);
        assertThat(report.path("invoices").path("orders").asInt()).isEqualTo(1);
        assertThat(report.path("bytes").path("total").asInt(-1)).isZero();
    }

    @Test
    void importsAreListedTheNewestFirst() {
        String first = SHOP.begin("currency=GBP", "");
        SHOP.end(first);
        String second = SHOP.begin("currency=EUR&dryRun=true", "");
        SHOP.end(second);

        JsonNode page = SHOP.show("/api/imports?limit=1");
        JsonNode next = SHOP.show(
                "/api/imports?limit=1&cursor=" + page.path("nextCursor").asString());

        assertThat(page.has("total")).isFalse();
        assertThat(SHOP.show("/api/imports?limit=1&total=true").path("total").asLong())
                .isEqualTo(SHOP.count("import where status <> 'RECEIVING'"))
                .isGreaterThan(1);
        assertThat(second).endsWith(page.path("items").path(0).path("id").asString());
        assertThat(first).endsWith(next.path("items").path(0).path("id").asString());
        assertThat(SHOP.get("/api/imports?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void whatAKilledUploadLeftIsRemoved() {
        String location = SHOP.begin("currency=GBP", "");
        SHOP.end(location);
        SHOP.database()
                .sql("""
                insert into import (id, kind, queue, asked, dry_run, initiator, correlation_id, causation_id,
                    received_at, touched_at)
                select gen_random_uuid(), kind, queue, asked, dry_run, initiator, correlation_id,
                    'killed ' || minutes, received_at, now() - make_interval(mins => minutes)
                from import, (values (9), (11)) as age(minutes) where id = :id::uuid
                """)
                .param("id", location.substring(location.lastIndexOf('/') + 1))
                .update();

        SHOP.bean(Uploads.class).forgetAbandoned();

        assertThat(SHOP.count("import where causation_id = 'killed 9'")).isEqualTo(1);
        assertThat(SHOP.count("import where causation_id = 'killed 11'")).isZero();
        assertThat(SHOP.bean(Jobs.class).before(null, 200))
                .noneMatch(shown -> shown.job().causationId().startsWith("killed"));
        SHOP.database()
                .sql("delete from import where causation_id like 'killed%'")
                .update();
    }

    @Test
    void rejectionsAreCountedAllAndListedInPart() {
        String location = SHOP.begin("currency=GBP", "=1+1,A1\n".repeat(10_003));

        assertThat(SHOP.end(location)
                        .path("report")
                        .path("rows")
                        .path("rejected")
                        .asInt())
                .isEqualTo(10_003);
        assertThat(SHOP.count("import_rejection")).isLessThanOrEqualTo(10_003);
        assertThat(SHOP.get(location + "/rejections").body().lines())
                .hasSize(10_002)
                .contains("2,\"has 2 columns instead of 8\",\"'=1+1,A1\"")
                .endsWith(",\"and 3 more, which are not listed\",\"\"");
    }
}
