package consigne.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Ean;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.query.fixtures.RunningShop.Answer;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FindingOnTheShelfTest {

    private static final StockedShop STOCKED = new StockedShop();

    @AfterAll
    static void close() {
        STOCKED.close();
    }

    @Test
    void whatIsFoundComesInTheOrderOfHowWellItFits() {
        STOCKED.defined("p1", "Perrier", "1.00", StockedShop.LONG_AGO);
        STOCKED.defined("p2", "Perrier citron vert", "1.00", StockedShop.LONG_AGO);
        STOCKED.defined("p3", "Perriers", "1.00", StockedShop.LONG_AGO);
        long position = STOCKED.defined("p4", "Perier", "1.00", StockedShop.LONG_AGO);
        assertThat(STOCKED.skus("/api/products?query=perrier", position)).containsExactly("p1", "p2", "p3", "p4");
        assertThat(STOCKED.skus("/api/products?query=citron+perrier", position)).containsExactly("p2");
        for (int limit = 1; limit <= 4; limit++) {
            assertThat(pageByPage("/api/products?query=perrier&limit=" + limit))
                    .containsExactly("p1", "p2", "p3", "p4");
        }
    }

    @Test
    void aProductIsFoundByWhateverAShopCallsIt() {
        STOCKED.shop()
                .happens(new ProductDefined(
                        new Sku("HAUS-9"),
                        new Name("Crémant d'Alsace"),
                        Money.of("9.90", "EUR"),
                        new VatRate(new BigDecimal("20")),
                        new Packaging(new ContainerType("bottle-75"), new Quantity(1)),
                        new Ean("3264065480321"),
                        StockedShop.LONG_AGO));
        long position = STOCKED.defined("other", "Other", "1.00", StockedShop.LONG_AGO);
        for (String query : List.of("cremant", "haus-9", "3264065480321", "bottle-75", "kremant alsace")) {
            assertThat(STOCKED.skus(
                            "/api/products?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), position))
                    .as(query)
                    .containsExactly("HAUS-9");
        }
    }

    @Test
    void aListGoesOnWhereAPageEndedAndIsCountedForWhoAsks() {
        long position = 0;
        for (String letter : List.of("a", "b", "c")) {
            position = STOCKED.defined("page-" + letter, "Quinquina " + letter, "1.00", StockedShop.LONG_AGO);
        }
        Answer first = STOCKED.shop().get("/api/products?query=quinquina&limit=2&total=true", position);
        assertThat(first.items()).hasSize(2);
        assertThat(first.body()).containsEntry("total", 3);
        Answer second = STOCKED.shop()
                .get(
                        "/api/products?query=quinquina&limit=2&cursor="
                                + first.body().get("nextCursor"),
                        position);
        assertThat(second.items()).singleElement().asInstanceOf(MAP).containsEntry("sku", "page-c");
        assertThat(second.body()).doesNotContainKeys("total", "nextCursor");
    }

    @Test
    void pageByPageEveryProductComesOnceInTheOrderOfNames() {
        long position = STOCKED.defined("long", "Éa".repeat(60), "1.00", StockedShop.LONG_AGO);
        List<String> all =
                STOCKED.skus("/api/products?limit=200&status=sold&status=upcoming&status=withdrawn", position);
        assertThat(pageByPage("/api/products?limit=1&status=sold&status=upcoming&status=withdrawn"))
                .doesNotHaveDuplicates()
                .containsAll(all);
    }

    private static List<String> pageByPage(String path) {
        List<String> paged = new ArrayList<>();
        Object cursor = "";
        while (cursor != null) {
            Answer page = STOCKED.shop().get(path + (cursor.equals("") ? "" : "&cursor=" + cursor));
            paged.addAll(STOCKED.skusOf(page));
            cursor = page.body().get("nextCursor");
        }
        return paged;
    }
}
