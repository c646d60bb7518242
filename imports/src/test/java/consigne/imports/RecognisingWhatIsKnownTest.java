package consigne.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RecognisingWhatIsKnownTest {

    @TempDir
    private static Path folder = Path.of("");

    private static @Nullable Shop opened;

    @BeforeAll
    static void open() throws IOException {
        try (InputStream ours = Objects.requireNonNull(
                RecognisingWhatIsKnownTest.class.getResourceAsStream("/imports/online-retail.json"))) {
            Files.copy(ours, folder.resolve("other-name.json"));
        }
        opened = Shop.open("consigne.imports.mappings=" + folder);
    }

    @AfterAll
    static void close() {
        shop().close();
    }

    @Test
    void anInvoiceThatWasTakenOverWithOtherContentIsNamedWithWhatDiffers() {
        String before = """
                D1,A1,LAMP,6,2010-12-01T08:26:00,2.55,17850,UK
                D1,POST,POSTAGE,1,2010-12-01T08:26:00,18.00,17850,UK
                D2,A1,LAMP,6,2010-12-01T08:26:00,2.55,17850,UK
                CD3,A1,LAMP,-1,2010-12-03T08:26:00,2.55,17850,UK
                """;
        shop().imported(before);
        long events = shop().count("event");

        String location = shop().begin(
                        "currency=GBP",
                        before.replace("D1,A1,LAMP,6", "D1,A1,LAMP,7")
                                .replace(
                                        "CD3,A1,LAMP,-1,2010-12-03T08:26:00,2.55,17850",
                                        "CD3,A1,LAMP,-1,2010-12-04T08:26:00,2.55,17851"));
        JsonNode report = shop().end(location).path("report");

        assertThat(shop().count("event")).isEqualTo(events);
        assertThat(report.path("invoices").path("differing").asInt()).isEqualTo(2);
        assertThat(report.path("commands").path("thereAlready").asInt()).isEqualTo(1);
        assertThat(shop().get(location + "/differences").body()).isEqualTo("""
                invoice,difference,corrected
                "CD3","the time is 2010-12-04T08:26:00Z, it was 2010-12-03T08:26:00Z; the customer is 17851, it was 17850","no"
                "D1","there is no line of 6 A1 (LAMP) at 2.55; there is a new line of 7 A1 (LAMP) at 2.55","no"
                """.replace("\n", "\r\n"));
    }

    @Test
    void theSameInvoiceInAnotherOrderOrWrittenOtherwiseIsTheSame() {
        String one = "E1,A1,LAMP,6,2010-12-01T08:26:00,2.55,17850,UK\n";
        String other = "E1,A2,MUG,1,2010-12-01T08:26:00,1.50,17850,UK\n";
        shop().imported(one + other);

        assertThat(differing(other.replace("1.50", "1.5") + one.replace("LAMP", "\"LAMP\"")))
                .isZero();
        assertThat(differing(one)).isEqualTo(1);
    }

    @Test
    void anInvoiceThatBecomesSomethingElseStaysAsItWas() {
        String row = "F1,A1,LAMP,6,2010-12-01T08:26:00,2.55,17850,UK\n";
        shop().imported(row);
        long events = shop().count("event");

        assertThat(differing(row.replace(",6,", ",-6,"))).isEqualTo(1);
        assertThat(shop().count("event")).isEqualTo(events);
    }

    @Test
    void whatWasTakenOverBeforeContentWasKeptIsComparedToo() {
        String row = "G1,A1,LAMP,6,2010-12-01T08:26:00,2.55,17850,UK\n";
        shop().imported(row + row.replace("G1", "G2"));
        shop().database()
                .sql("update import_known set digest = null, at = null where invoice like 'G%'")
                .update();

        assertThat(differing(row + row.replace("G1", "G2").replace("LAMP", "MUG")))
                .isEqualTo(1);
        assertThat(shop().count("import_known where invoice like 'G%' and digest is null"))
                .isEqualTo(1);
    }

    @Test
    void aLongerFileThatRepeatsAdjustmentsDoublesNoneAndLosesNone() {
        String lost = "H1,A9,lost,-1,2010-12-01T08:26:00,0,,UK\n";
        String broken = "H1,A9,broken,-2,2010-12-01T08:26:00,0,,UK\n";
        String found = "H1,A9,found,3,2010-12-01T08:26:00,0,,UK\n";
        shop().imported(lost + lost + broken);

        shop().imported(found + broken + lost + lost + lost);

        assertThat(shop().database().sql("""
                                select payload->>'reason' from event where aggregate_id = 'stock:main:A9' order by sequence
                                """).query(String.class).list())
                .containsExactlyInAnyOrder("lost", "lost", "broken", "found", "lost");
    }

    @Test
    void theSameBooksUnderAnotherMappingsNameAreRefusedWithAWord() {
        String rows = """
                I1,A1,LAMP,6,2010-12-01T08:26:00,2.55,17850,UK
                I2,A1,LAMP,5,2010-12-02T08:26:00,2.55,17850,UK
                I3,A1,LAMP,4,2010-12-03T08:26:00,2.55,17850,UK
                """;
        shop().imported(rows);
        long events = shop().count("event");

        JsonNode done = shop().end(shop().begin(
                        "currency=GBP&mapping=other-name", rows.replace("LAMP,4", "LAMP,3") + rows.replace("I", "J")));

        assertThat(done.path("status").asString()).isEqualTo("failed");
        assertThat(done.path("failure").asString())
                .isEqualTo("These books were imported with the mapping online-retail:"
                        + " of 3 invoices that both have, 2 are the same.");
        assertThat(shop().count("event")).isEqualTo(events);
        assertThat(shop().count("import_chunk")).isZero();
    }

    private static Shop shop() {
        return Objects.requireNonNull(opened);
    }

    private static int differing(String rows) {
        return shop().imported(rows)
                .path("report")
                .path("invoices")
                .path("differing")
                .asInt(-1);
    }
}
