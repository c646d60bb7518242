package consigne.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RefusingFilesTest {

    private static final Shop SHOP = Shop.open();
    private static final String ROW = "1001,A1,LAMP,6,2010-12-01T08:26:00,2.55,17850,UK\n";
    private static final String[] CSV = {"Content-Type", "text/csv"};
    private static final String[] GZIP = {"Content-Type", "application/gzip"};

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(SHOP.count("import where status = 'RECEIVING'")).isZero();
        assertThat(SHOP.count("import_chunk")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | Parameter currency is missing
            currency=XXL                    | Parameter currency must be an ISO 4217 code
            currency=JPY                    | Parameter currency must be a currency with two decimals
            currency=GBP&mapping=none       | Parameter mapping names no mapping that there is: none
            currency=GBP&mapping=..%2Fetc   | Parameter mapping must match [a-z0-9-]{1,40}
            currency=GBP&dryRun=perhaps     | Parameter dryRun must be true or false
            """)
    void aParameterThatCannotBeTakenIsRefused(String parameters, String detail) {
        assertRefused(SHOP.post(parameters, Shop.bytes(Shop.HEADER + ROW), CSV), 400, detail + ".");
    }

    @Test
    void aMissingColumnIsRefused() {
        String header = Shop.HEADER.replace("Quantity", "Menge").replace("UnitPrice", "Preis");

        assertRefused(
                SHOP.post("currency=GBP", Shop.bytes(header + ROW), CSV),
                400,
                "The body lacks the columns Quantity, UnitPrice.");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(SHOP.post("currency=GBP", new byte[0], CSV), 400, "The body is empty.");
        assertRefused(SHOP.post("currency=GBP", gzip(new byte[0]), GZIP), 400, "The body is empty.");
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() {
        assertRefused(
                SHOP.post("currency=GBP", Shop.bytes("Quantity," + Shop.HEADER + ROW), CSV),
                400,
                "The body has the column Quantity more than once.");
    }

    @Test
    void aGzipThatIsCutOffIsRefused() {
        byte[] packed = gzip(Shop.bytes(Shop.HEADER + noise(3_000_000)));

        HttpResponse<String> answer = SHOP.post("currency=GBP", Arrays.copyOf(packed, packed.length - 1_000), GZIP);

        assertRefused(answer, 400, "The body is a broken gzip: it ends in the middle.");
    }

    @Test
    void aGzipThatIsDamagedIsRefused() {
        byte[] packed = gzip(Shop.bytes(Shop.HEADER + noise(3_000_000)));
        packed[packed.length - 6] ^= 1;

        assertRefused(
                SHOP.post("currency=GBP", packed, GZIP), 400, "The body is a broken gzip: its checksum is another.");
    }

    @Test
    void whatFollowsTheLastPartOfAGzipIsRefused() {
        byte[] packed = gzip(Shop.bytes(Shop.HEADER + ROW));
        byte[] damaged = gzip(Shop.bytes(ROW));
        damaged[0] ^= 1;

        for (byte[] more : List.of(Shop.bytes(ROW), damaged, new byte[1], Arrays.copyOf(gzip(Shop.bytes(ROW)), 5))) {
            assertThat(SHOP.post("currency=GBP", joined(packed, more), GZIP).body())
                    .contains("The body is a broken gzip: ");
            assertThat(SHOP.post("currency=GBP", gzip(joined(packed, more)), GZIP)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    @Test
    void aFileThatIsTooLargeIsRefusedHoweverItIsPacked() {
        byte[] blank = Shop.bytes(Shop.HEADER + "\n".repeat(21 << 20));
        String detail = "The file must not be larger than 20971520 bytes.";

        assertRefused(SHOP.post("currency=GBP", gzip(blank), GZIP), 413, detail);
        assertRefused(SHOP.post("currency=GBP", blank, CSV), 413, detail);
    }

    @Test
    void anotherTypeOfContentIsRefused() {
        assertThat(SHOP.post("currency=GBP", Shop.bytes("{}"), "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void anImportThatThereIsNotIsNotFound() {
        String path = "/api/imports/01a1fc72-6be8-78b9-8aa2-4a7253707278";

        assertRefused(SHOP.get(path), 404, "There is no import 01a1fc72-6be8-78b9-8aa2-4a7253707278.");
        assertThat(SHOP.get(path + "/rejections").statusCode()).isEqualTo(404);
        assertThat(SHOP.get("/api/imports/7").statusCode()).isEqualTo(400);
    }

    @Test
    void aHeaderAloneIsAnImportOfNothing() {
        JsonNode done = SHOP.imported("");

        assertThat(done.path("status").asString()).isEqualTo("done");
        assertThat(done.path("report").path("rows").path("total").asInt(-1)).isZero();
    }

    @Test
    void aFileMayBePackedOnceOrTwiceOrInParts() throws IOException {
        byte[] file = Shop.bytes("\uFEFF" + Shop.HEADER.replace("\n", "\r\n") + ROW.replace("\n", "\r\n"));
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(gzip(Arrays.copyOf(file, 30)));
        parts.write(gzip(Arrays.copyOfRange(file, 30, file.length)));

        assertTaken(SHOP.post("currency=GBP", file, CSV));
        assertTaken(SHOP.post("currency=GBP", gzip(file), CSV));
        assertTaken(SHOP.post("currency=GBP", gzip(file), "Content-Type", "text/csv", "Content-Alphabet", "gzip"));
        assertTaken(SHOP.post("currency=GBP", gzip(gzip(file)), GZIP));
        assertTaken(SHOP.post("currency=GBP", parts.toByteArray(), GZIP));
    }

    @Test
    void aRowOfTenMegabytesIsRejectedByItself() {
        String giant = "1009,A1," + "x".repeat(10_000_000) + ",6,2010-12-01T08:26:00,2.55,17850,UK\n";
        String location = SHOP.begin("currency=GBP", ROW + giant + ROW);

        assertThat(SHOP.end(location).path("report").path("rows").toString())
                .contains("\"total\":3", "\"orderLines\":2", "\"rejected\":1");
        assertThat(SHOP.get(location + "/rejections").body())
                .contains("3,\"is longer than 65536 characters\",\"1009,A1,xxx")
                .hasSizeLessThan(700);
    }

    @Test
    void anInvoiceOfTwoCustomersIsRejectedWhole() {
        String location = SHOP.begin("currency=GBP", ROW + ROW.replace("17850", "17851") + ROW.replace("17850", ""));

        assertThat(SHOP.end(location).path("report").path("rows").toString())
                .contains("\"orderLines\":0", "\"rejected\":3");
        assertThat(SHOP.get(location + "/rejections").body())
                .contains("2,\"stands on an invoice of more than one customer\"");
    }

    @Test
    void anInvoiceOfMoreThanTenThousandLinesIsRejectedWhole() {
        String location = SHOP.begin("currency=GBP", ROW.replace("1001", "1002").repeat(10_001) + ROW);

        assertThat(SHOP.end(location).path("report").path("rows").toString())
                .contains("\"orderLines\":1", "\"rejected\":10001");
    }

    private static void assertTaken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode done = SHOP.end(answer.headers().firstValue("Location").orElseThrow());
        assertThat(done.path("report").path("rows").path("orderLines").asInt()).isEqualTo(1);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"detail\":\"" + detail + "\"");
        assertThat(SHOP.count("event where payload->'invoice'->>'number' = 'noise'"))
                .isZero();
    }

    private static String noise(int length) {
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder("noise,A1,");
        while (noise.length() < length) {
            noise.append(Long.toString(random.nextLong(), 36)).append('\n');
        }
        return noise.toString();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
