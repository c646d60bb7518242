package consigne.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportingBooksTest {

    /** A row of every kind; invoice 1002 stands apart and has two times, and 1001 has the same line twice. */
    private static final String BOOKS = """
            1001,A1,"LAMP, ""WHITE""\",6,2010-12-01T08:26:00,2.55,17850,UK
            1001,A1,"LAMP, ""WHITE""\",6,2010-12-01T08:26:00,2.55,17850,UK
            1002,a1,lamp,4,2010-12-02T08:27:00,0.125,17850,UK
            1001,POST,POSTAGE,1,2010-12-01T08:26:00,18.00,17850,UK
            C1,A1,LAMP,-7,2010-12-05T10:00:00,2.55,17850,UK
            C1,D,Discount,-1,2010-12-05T10:00:00,5.00,17850,UK
            1002,A1,LAMP,3,2010-12-02T08:26:00,2.55,17850,UK
            C2,A1,LAMP,-20,2010-12-06T10:00:00,2.55,17850,UK
            C0,A1,LAMP,-1,2010-11-30T10:00:00,2.55,17850,UK
            1003,A1,LAMP,2,2010-12-03T10:00:00,2.55,,UK
            C3,A1,LAMP,-1,2010-12-04T10:00:00,2.55,,UK
            1004,A1,,-5,2010-12-03T10:00:00,0,,UK
            1004,A1,broken,-5,2010-12-03T10:00:00,0,,UK
            1005,A1,free,1,2010-12-03T10:00:00,0,17850,UK
            1006,B,Adjust bad debt,1,2010-12-03T10:00:00,99.00,,UK
            1007,A1,LAMP,six,2010-12-01T08:26:00,2.55,17850,UK
            1007,A1,LAMP,2,2010-12-01T08:26:00,2.55,17850,UK
            """;

    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyRowAndInvoiceIsAccountedFor() {
        JsonNode report = shop.imported(BOOKS).path("report");

        assertThat(report.path("rows").toString())
                .isEqualTo("{\"total\":17,\"orderLines\":6,\"charges\":2,\"creditLines\":4,"
                        + "\"stockAdjustments\":2,\"rejected\":3}");
        assertThat(report.path("invoices").toString())
                .isEqualTo("{\"total\":11,\"orders\":4,\"creditNotes\":4,\"exchanges\":0,"
                        + "\"onlyAdjustments\":1,\"onlyRejected\":2,\"differing\":0,\"corrected\":0}");
        assertThat(report.path("amounts").toString())
                .isEqualTo("{\"orderLines\":\"43.85\",\"chargesOnOrders\":\"18.00\",\"creditLines\":\"-73.95\","
                        + "\"chargesOnCreditNotes\":\"-5.00\",\"stockAdjustments\":\"0.00\",\"rejected\":\"104.10\","
                        + "\"orders\":\"61.85\",\"creditNotes\":\"-78.95\",\"total\":\"87.00\"}");
        assertThat(report.path("commands").toString())
                .isEqualTo("{\"carriedOut\":15,\"thereAlready\":0,\"refused\":0}");
    }

    @Test
    void creditNotesTakeFromTheNewestSaleOfTheCustomerThatIsNotLater() {
        JsonNode report = shop.imported(BOOKS).path("report");

        assertThat(report.path("credits").toString())
                .isEqualTo("{\"matchedQuantity\":17,\"matchedAmount\":\"43.35\","
                        + "\"unmatchedQuantity\":12,\"unmatchedAmount\":\"30.60\"}");
        assertThat(matchesOf("C1")).containsExactly("1005 1", "1002 3", "1001 3");
        assertThat(matchesOf("C2")).containsExactly("1001 9");
        assertThat(matchesOf("C3")).containsExactly("1003 1");
        assertThat(matchesOf("C0")).isEmpty();
        assertThat(shop.count("event where type = 'order.credited.v1' or type = 'order.credited'"))
                .isEqualTo(5);
    }

    @Test
    void eventsSayWhenItHappenedAndWhoImportedIt() {
        JsonNode done = shop.imported(BOOKS);

        Map<String, Object> event = shop.database().sql("""
                        select metadata->>'occurredAt' as at, metadata->>'actor' as actor,
                            metadata->>'actorChannel' as channel,
                            metadata->>'initiator' like 'vault:%' as initiated,
                            payload->'invoice'->>'customerId' as customer,
                            json_array_length(payload->'invoice'->'lines') as lines
                        from event where payload->'invoice'->>'number' = '1002'
                        """).query().singleRow();

        assertThat(event)
                .isEqualTo(Map.of(
                        "at",
                        "2010-12-02T08:26:00Z",
                        "actor",
                        "import:" + done.path("id").asString(),
                        "channel",
                        "import",
                        "initiated",
                        true,
                        "customer",
                        "17850",
                        "lines",
                        2));
    }

    @Test
    void anAdjustmentOfThePastKeepsItsReasonAndReference() {
        shop.imported(BOOKS);

        assertThat(shop.database().sql("""
                                select payload->>'difference' || ' ' || (payload->>'reason') || ' ' || (payload->>'reference')
                                from event where aggregate_id = 'stock:main:A1' order by sequence
                                """).query(String.class).list())
                .containsExactly("-5 no description 1004", "-5 broken 1004");
    }

    @Test
    void theSameFileAgainAddsNoEvent() {
        JsonNode first = shop.imported(BOOKS).path("report");
        long events = shop.count("event");

        JsonNode again = shop.imported(BOOKS).path("report");

        assertThat(shop.count("event")).isEqualTo(events).isEqualTo(15);
        assertThat(again.path("commands").toString()).isEqualTo("{\"carriedOut\":0,\"thereAlready\":15,\"refused\":0}");
        assertThat(again.path("credits")).isEqualTo(first.path("credits"));
        assertThat(again.path("rows")).isEqualTo(first.path("rows"));
    }

    @Test
    void aLaterFileTakesBackWhatAnEarlierOneSold() {
        shop.imported(BOOKS);

        JsonNode report =
                shop.imported("C9,A1,LAMP,-5,2011-01-01T00:00:00,2.55,,UK\n").path("report");

        assertThat(report.path("credits").path("matchedQuantity").asInt()).isEqualTo(1);
        assertThat(matchesOf("C9")).containsExactly("1003 1");
    }

    @Test
    void aDryRunReportsTheSameAndChangesNothing() {
        shop.imported(BOOKS);
        long events = shop.count("event");
        String later = "2001,A1,LAMP,3,2011-01-01T00:00:00,2.55,,UK\nC9,A1,LAMP,-5,2011-01-02T00:00:00,2.55,,UK\n";

        JsonNode dry = shop.end(shop.begin("currency=GBP&dryRun=true", later)).path("report");

        assertThat(shop.count("event")).isEqualTo(events);
        assertThat(shop.count("import_sale where invoice = '2001'")).isZero();
        JsonNode real = shop.imported(later).path("report");
        assertThat(dry.path("credits")).isEqualTo(real.path("credits"));
        assertThat(dry.path("credits").path("matchedQuantity").asInt()).isEqualTo(4);
        assertThat(dry.path("rows")).isEqualTo(real.path("rows"));
    }

    @Test
    void rejectedRowsAreListedWithLineAndReason() {
        String location = shop.begin("currency=GBP", BOOKS);
        shop.end(location);

        assertThat(shop.get(location + "/rejections").body()).isEqualTo("""
                line,reason,row
                16,"an adjustment of bad debt is an entry of the books and no sale","1006,B,Adjust bad debt,1,2010-12-03T10:00:00,99.00,,UK"
                17,"has a quantity that is no whole number of at most nine digits","1007,A1,LAMP,six,2010-12-01T08:26:00,2.55,17850,UK"
                18,"stands on an invoice of which another row is rejected: has a quantity that is no whole number of at most nine digits","1007,A1,LAMP,2,2010-12-01 08:26:00+00,2.55,17850"
                """.replace("\n", "\r\n"));
    }

    @Test
    void nothingOfTheFileIsKeptInTheEnd() {
        shop.imported(BOOKS);

        assertThat(List.of("import_chunk", "import_line", "import_invoice", "import_read"))
                .allSatisfy(table -> assertThat(shop.count(table)).isZero());
    }

    private List<String> matchesOf(String number) {
        return shop.database().sql("""
                        select i.payload->'invoice'->>'number' || ' ' || (m->>'quantity')
                        from event n, json_array_elements(n.payload->'matches') with ordinality matches (m, place)
                            join event i on i.aggregate_id = 'order:' || (m->>'orderId') and i.sequence = 0
                        where n.payload->'cancellation'->>'number' = ? order by place
                        """).param(number).query(String.class).list();
    }
}
