package consigne.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusingProductFilesTest {

    private static final Stockroom SHOP = Stockroom.withBottles(Shop.open());
    private static final String FILE = "sku,name,unitPrice,vatPercent\ncola,Cola,1.95,5.5\n";

    @AfterAll
    static void close() {
        SHOP.shop().close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                    | is empty
            sku,name,onHand                       | lacks the columns unitPrice, vatPercent
            sku;name                              | lacks the columns unitPrice, vatPercent
            sku,name,unitPrice,vatPercent,SKU     | has the column sku more than once
            sku,name,unitPrice,vatPercent,stok    | has the column stok; there may be sku, name, unitPrice,
            sku,name,unitPrice,vatPercent,        | has the column without a name; there may be sku,
            sku,name,unitPrice,vatPercent,a;b     | has the column a;b; there may be sku,
            """)
    void aHeaderThatCannotBeTakenIsRefused(String header, String detail) {
        assertRefused(SHOP.send("", header), 400, "The body " + detail);
    }

    @Test
    void aParameterThatThereIsNotIsRefused() {
        assertRefused(SHOP.send("?mapping=online-retail", FILE), 400, "mapping");
        assertRefused(SHOP.send("?dryRun=perhaps", FILE), 400, "Parameter dryRun must be true or false");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertRefused(SHOP.send("", FILE + "x".repeat(21 << 20)), 413, "too-large");
    }

    @Test
    void theSameKeyWithAnotherFileIsRefused() {
        assertThat(keyed(FILE).statusCode()).isEqualTo(202);
        String begun = Shop.begun(keyed(FILE));

        assertRefused(keyed(FILE + FILE), 422, "key");
        assertThat(Shop.begun(keyed(FILE))).isEqualTo(begun);
        assertThat(SHOP.shop().count("import where kind = 'products'")).isEqualTo(1);
        SHOP.ended(begun);
    }

    private static HttpResponse<String> keyed(String file) {
        return SHOP.send("", file, "Content-Type", "text/csv", "Idempotency-Key", "key-1");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(detail);
        assertThat(SHOP.shop().count("import where status = 'RECEIVING'")).isZero();
    }
}
