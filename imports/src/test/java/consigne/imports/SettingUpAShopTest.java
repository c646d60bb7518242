package consigne.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SettingUpAShopTest {

    private static final Stockroom SHOP = Stockroom.withBottles(Shop.open());

    private static final String HEADER = "sku,name,unitPrice,vatPercent,container,containersPerUnit,ean,onHand,depot\n";

    @AfterAll
    static void close() {
        SHOP.shop().close();
    }

    @Test
    void eachRowDefinesAProductAndCountsItsStock() {
        JsonNode products = SHOP.imported(HEADER + """
                cola,Cola 33 cl,1.95,5.5,bottle-33,1,3264065480321,240,
                crisps,"Crisps, salted",2.40,5.5,,,,,
                """);

        assertThat(products.path("rows").toString())
                .isEqualTo("{\"total\":2,\"taken\":2,\"unchanged\":0,\"rejected\":0,\"waiting\":0}");
        assertThat(products.path("productsDefined").asInt()).isEqualTo(2);
        assertThat(products.path("stocksCounted").asInt()).isEqualTo(1);
        assertThat(SHOP.onHand("cola")).isEqualTo(240);
        assertThat(SHOP.product("cola").path("ean").asString()).isEqualTo("3264065480321");
        assertThat(SHOP.product("crisps").path("name").asString()).isEqualTo("Crisps, salted");
    }

    @Test
    void whatAFileSaysIsWhatAPersonWouldHaveSent() {
        SHOP.imported(HEADER + "tonic,Tonic,1.95,5.5,bottle-33,2,,,\n");
        long events = SHOP.events();

        int sent = SHOP.shop().sends("PUT", "/api/products/tonic", """
                {"name": "Tonic", "unitPrice": {"amount": "1.95", "currency": "EUR"}, "vatPercent": 5.5,
                 "container": "bottle-33", "containersPerUnit": 2}
                """);

        assertThat(sent).isEqualTo(204);
        assertThat(SHOP.events()).isEqualTo(events);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = HEADER + "again,Again,1.95,5.5,,,,12,\nnone,None,1.95,5.5,,,,0,\n";
        SHOP.imported(file);
        long events = SHOP.events();

        JsonNode products = SHOP.imported(file);

        assertThat(products.path("rows").path("unchanged").asInt()).isEqualTo(2);
        assertThat(products.path("productsDefined").asInt()).isZero();
        assertThat(SHOP.events()).isEqualTo(events);
    }

    @Test
    void onlyWhatStandsOtherwiseIsChanged() {
        SHOP.imported(HEADER + "price,Price,1.95,5.5,,,,12,\nstock,Stock,1.95,5.5,,,,12,\nsame,Same,1.95,5.5,,,,12,\n");
        SHOP.isCounted("stock", 11);

        JsonNode products = SHOP.imported(
                HEADER + "price,Price,2.05,5.5,,,,12,\nstock,Stock,1.95,5.5,,,,12,\nsame,Same,1.95,5.5,,,,12,\n");

        assertThat(products.path("rows").path("taken").asInt()).isEqualTo(2);
        assertThat(products.path("rows").path("unchanged").asInt()).isEqualTo(1);
        assertThat(products.path("productsDefined").asInt()).isEqualTo(1);
        assertThat(products.path("stocksCounted").asInt()).isEqualTo(1);
        assertThat(SHOP.product("price").path("unitPrice").path("amount").asString())
                .isEqualTo("2.05");
        assertThat(SHOP.onHand("stock")).isEqualTo(12);
    }

    @Test
    void aProductMayStandInSeveralDepots() {
        JsonNode products = SHOP.imported(HEADER + "apart,Apart,1.95,5.5,,,,12,\napart,Apart,1.95,5.5,,,,7,quai-12\n");

        assertThat(products.path("rows").path("taken").asInt()).isEqualTo(2);
        assertThat(products.path("productsDefined").asInt()).isEqualTo(1);
        assertThat(products.path("stocksCounted").asInt()).isEqualTo(2);
        assertThat(SHOP.shop().count("event where aggregate_id = 'stock:quai-12:apart'"))
                .isEqualTo(1);
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndChangesNothing() {
        SHOP.imported(HEADER + "dry-old,Old,1.95,5.5,,,,12,\n");
        long events = SHOP.events();
        String file = HEADER + """
                dry-old,Old,1.95,5.5,,,,12,
                dry-new,New,1.95,5.5,bottle-33,1,,240,
                dry-new,New,1.95,5.5,bottle-33,1,,0,quai-12
                dry-wrong,Wrong,1.95,5.5,crate-9,1,,240,
                dry-torn,Torn,much,5.5,,,,,
                """;

        JsonNode tried = SHOP.tried(file);

        assertThat(SHOP.events()).isEqualTo(events);
        assertThat(tried.path("rows").toString())
                .isEqualTo("{\"total\":5,\"taken\":1,\"unchanged\":2,\"rejected\":2,\"waiting\":0}");
        assertThat(SHOP.imported(file)).isEqualTo(tried);
        assertThat(SHOP.events()).isEqualTo(events + 2);
    }

    @Test
    void aRowThatARuleStandsAgainstChangesNothing() {
        SHOP.imported(HEADER + "kept,Kept,1.95,5.5,,,,12,\n");
        SHOP.isReserved("kept", 10);
        long events = SHOP.events();

        String location = SHOP.begun("""
                sku,name,unitPrice,vatPercent,currency,container,onHand
                kept,Renamed,1.95,5.5,,,9
                crate,Crate,1.95,5.5,,crate-9,12
                gbp,Pounds,1.95,5.5,GBP,,12
                """);

        assertThat(SHOP.ended(location)
                        .path("products")
                        .path("rows")
                        .path("rejected")
                        .asInt())
                .isEqualTo(3);
        assertThat(SHOP.events()).isEqualTo(events);
        assertThat(SHOP.shop().get(location + "/rejections").body().lines())
                .containsExactly(
                        "line,reason,row",
                        "2,\"is refused: Of kept 10 are reserved for orders, so 9 cannot be all there is. Cancel"
                                + " orders first.\",\"kept,Renamed,1.95,5.5,,,9\"",
                        "3,\"is refused: There is no container type crate-9.\",\"crate,Crate,1.95,5.5,,crate-9,12\"",
                        "4,\"is refused: The shop's prices are in EUR, not in GBP.\",\"gbp,Pounds,1.95,5.5,GBP,,12\"");
    }

    @Test
    void aBadRowCostsNoMoreThanItself() {
        JsonNode products = SHOP.imported(HEADER + """
                good-1,Good,1.95,5.5,,,,1,
                bad-1,"Never closed,1.95,5.5,,,,1,
                good-2,"Good, too",1.95,5.5,,,,1,
                bad-2,Short,1.95

                good-3,Good,1.95,5.5,,,,1,
                """);

        assertThat(products.path("rows").path("taken").asInt()).isEqualTo(3);
        assertThat(products.path("rows").path("rejected").asInt()).isEqualTo(2);
        assertThat(products.path("rejections").toString())
                .contains("opens a quote that is not closed on its line", "has 3 columns instead of 9");
    }

    @Test
    void rowsThatSayTwoThingsAreRejectedAll() {
        JsonNode products = SHOP.imported(HEADER + """
                twice,Twice,1.95,5.5,,,,1,
                torn,Torn,1.95,5.5,,,,1,
                twice,Twice,1.95,5.5,,,,2,
                torn,Torn,2.05,5.5,,,,1,quai-12
                single,Single,2.05,5.5,,,,1,quai-12
                """);

        assertThat(products.path("rows").path("taken").asInt()).isEqualTo(1);
        assertThat(products.path("rejections").toString())
                .contains(
                        "{\"reason\":\"stands for a stock that another row stands for too\",\"rows\":2}",
                        "{\"reason\":\"says something else of its product than another row\",\"rows\":2}");
        assertThat(SHOP.shop().count("event where aggregate_id in ('product:twice', 'product:torn')"))
                .isZero();
    }

    @Test
    void aFileMayBeAsSpreadsheetsWriteIt() throws IOException {
        String file = "\uFEFFSKU;Name;Unit price;VAT percent;On hand\r\nsheet;Ça, oui;1,95;5,5;240\r\n\r\n";

        JsonNode products = SHOP.imported(file);
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(Shop.bytes(file));
        }
        JsonNode again = SHOP.ended(Shop.begun(
                        SHOP.shop().postTo(Stockroom.PATH, packed.toByteArray(), "Content-Type", "application/gzip")))
                .path("products");

        assertThat(products.path("rows").path("taken").asInt()).isEqualTo(1);
        assertThat(SHOP.product("sheet").path("name").asString()).isEqualTo("Ça, oui");
        assertThat(SHOP.onHand("sheet")).isEqualTo(240);
        assertThat(again.path("rows").path("unchanged").asInt()).isEqualTo(1);
        assertThat(List.of(products, again))
                .allSatisfy(
                        it -> assertThat(it.path("bytes").path("total").asInt()).isEqualTo(Shop.bytes(file).length));
        assertThat(products.path("bytes").path("blank").asInt()).isEqualTo(3 + 2);
    }

    @Test
    void importsOfAllKindsAreListedTogether() {
        String products = SHOP.begun(HEADER);
        SHOP.ended(products);
        String orders = SHOP.shop().begin("currency=GBP", "");
        SHOP.shop().end(orders);

        JsonNode newest = SHOP.shop().show("/api/imports?limit=2").path("items");

        assertThat(newest.path(0).path("kind").asString()).isEqualTo("orders");
        assertThat(newest.path(1).path("kind").asString()).isEqualTo("products");
        assertThat(newest.path(1).has("mapping")).isFalse();
        assertThat(SHOP.shop().status("DELETE", products)).isEqualTo(204);
        assertThat(SHOP.shop().get(products).statusCode()).isEqualTo(404);
    }
}
