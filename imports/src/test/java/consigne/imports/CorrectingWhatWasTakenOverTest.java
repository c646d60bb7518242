package consigne.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CorrectingWhatWasTakenOverTest {

    private static final Shop SHOP = Shop.open();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void anInvoiceIsCorrectedAsOftenAsItIsSentWithOtherContent() {
        String six = "P1,A1,LAMP,6,2010-12-01T08:26:00,2.55,17850,UK\n";
        String seven = six.replace(",6,", ",7,");
        SHOP.imported(six);

        assertThat(corrected(seven)).isEqualTo("1 1");
        assertThat(corrected(seven)).isEqualTo("0 0");
        assertThat(corrected(six)).isEqualTo("1 1");
        assertThat(corrected(seven)).isEqualTo("1 1");

        assertThat(SHOP.database().sql("""
                                select (payload->'was'->'lines'->0->>'quantity') || ' to '
                                    || (payload->'invoice'->'lines'->0->>'quantity') || ' by ' || (metadata->>'actorChannel')
                                from event where payload->'was'->>'number' = 'P1' order by sequence
                                """).query(String.class).list())
                .containsExactly("6 to 7 by import", "7 to 6 by import", "6 to 7 by import");
    }

    @Test
    void whatACorrectionAddsCanBeCreditedLaterOn() {
        SHOP.imported("Q1,A1,LAMP,2,2010-12-01T08:26:00,2.55,Q,UK\nCQ2,A1,LAMP,-2,2010-12-02T08:26:00,2.55,Q,UK\n");

        assertThat(corrected("Q1,A1,LAMP,5,2010-12-01T08:26:00,2.55,Q,UK\n")).isEqualTo("1 1");

        JsonNode later =
                SHOP.imported("CQ3,A1,LAMP,-4,2010-12-03T08:26:00,2.55,Q,UK\n").path("report");
        assertThat(later.path("credits").path("matchedQuantity").asInt()).isEqualTo(3);
        assertThat(later.path("commands").path("refused").asInt()).isZero();
    }

    @Test
    void whatIsCreditedStaysBought() {
        SHOP.imported("R1,A1,LAMP,5,2010-12-01T08:26:00,2.55,R,UK\nCR2,A1,LAMP,-3,2010-12-02T08:26:00,2.55,R,UK\n");
        long events = SHOP.count("event");

        String location = SHOP.begin("currency=GBP&corrections=apply", "R1,A1,LAMP,2,2010-12-01T08:26:00,2.55,R,UK\n");

        assertThat(SHOP.end(location).path("status").asString()).isEqualTo("done");
        assertThat(SHOP.count("event")).isEqualTo(events);
        assertThat(SHOP.get(location + "/differences").body())
                .contains("it cannot be corrected: 3 A1 are credited\",\"no\"");
        assertThat(corrected("R1,A1,LAMP,3,2010-12-01T08:26:00,2.55,R,UK\n")).isEqualTo("1 1");
    }

    @Test
    void aCreditNoteIsCorrectedAndKeepsItsMatches() {
        SHOP.imported("S1,A1,LAMP,5,2010-12-01T08:26:00,2.55,S,UK\nCS2,A1,LAMP,-3,2010-12-02T08:26:00,2.55,S,UK\n");

        assertThat(corrected("CS2,A1,LAMP,-4,2010-12-02T08:26:00,2.55,S,UK\n")).isEqualTo("1 1");
        assertThat(corrected("CS2,A1,LAMP,-2,2010-12-02T08:26:00,2.55,S,UK\n")).isEqualTo("1 0");

        assertThat(SHOP.database().sql("""
                                select (payload->'matches'->0->>'quantity') || ' ' || (payload->'unmatched'->0->>'quantity')
                                from event where payload->'was'->>'number' = 'CS2'
                                """).query(String.class).list()).containsExactly("3 1");
    }

    @Test
    void anInvoiceThatWouldBecomeSomethingElseIsNotCorrected() {
        String row = "T1,A1,LAMP,6,2010-12-01T08:26:00,2.55,T,UK\n";
        SHOP.imported(row);
        long events = SHOP.count("event");

        assertThat(corrected(row.replace(",6,", ",-6,"))).isEqualTo("1 0");
        assertThat(corrected(row + row.replace(",6,", ",-6,"))).isEqualTo("1 0");
        assertThat(SHOP.count("event")).isEqualTo(events);
    }

    @Test
    void aDryRunCorrectsNothing() {
        String row = "U1,A1,LAMP,6,2010-12-01T08:26:00,2.55,U,UK\n";
        SHOP.imported(row);
        long events = SHOP.count("event");

        assertThat(differences("currency=GBP&corrections=apply&dryRun=true", row.replace(",6,", ",7,")))
                .isEqualTo("1 0");
        assertThat(SHOP.count("event")).isEqualTo(events);
        assertThat(differences("currency=GBP", row)).isEqualTo("0 0");
    }

    @Test
    void whatBecomesOfDifferencesIsOneOfTwoWords() {
        for (String word : List.of("yes", "applied", "true")) {
            assertThat(SHOP.post("currency=GBP&corrections=" + word, new byte[0], "Content-Type", "text/csv")
                            .body())
                    .contains("Parameter corrections must be report or apply.");
        }
    }

    private static String corrected(String rows) {
        return differences("currency=GBP&corrections=apply", rows);
    }

    private static String differences(String parameters, String rows) {
        JsonNode invoices =
                SHOP.end(SHOP.begin(parameters, rows)).path("report").path("invoices");
        return invoices.path("differing").asInt() + " "
                + invoices.path("corrected").asInt();
    }
}
