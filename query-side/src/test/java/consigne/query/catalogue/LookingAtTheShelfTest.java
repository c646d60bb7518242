package consigne.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Reason;
import consigne.api.catalogue.ContainerEvent.ContainerNamed;
import consigne.api.catalogue.ContainerEvent.DepositSet;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.ProductEvent.ProductBroughtBack;
import consigne.api.catalogue.ProductEvent.ProductWithdrawn;
import consigne.api.catalogue.Sku;
import consigne.query.fixtures.RunningShop.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LookingAtTheShelfTest {

    private static final StockedShop STOCKED = new StockedShop();
    private static final Instant SOME_DAY = Instant.parse("2100-01-01T00:00:00Z");

    @AfterAll
    static void close() {
        STOCKED.close();
    }

    @Test
    void aProductIsShownWithItsPriceItsGlassAndWhetherThereIsEnough() {
        STOCKED.defined("shown", "Limonade artisanale", "1.95", StockedShop.LONG_AGO);
        assertThat(STOCKED.product("shown", STOCKED.received("shown", 24)))
                .containsEntry("sku", "shown")
                .containsEntry("name", "Limonade artisanale")
                .containsEntry("status", "sold")
                .containsEntry("unitPrice", Map.of("amount", "1.95", "currency", "EUR"))
                .containsEntry("vatPercent", new BigDecimal("5.5"))
                .containsEntry(
                        "deposit",
                        Map.of(
                                "container",
                                "bottle-33",
                                "perUnit",
                                1,
                                "each",
                                Map.of("amount", "0.20", "currency", "EUR")))
                .containsEntry("availability", "in-stock")
                .containsEntry("upcoming", List.of())
                .containsEntry("version", 1);
    }

    @Test
    void fewAreLowAndNoneIsOut() {
        long position = STOCKED.defined("scarce", "Scarce", "1.00", StockedShop.LONG_AGO);
        assertThat(STOCKED.product("scarce", position)).containsEntry("availability", "out");
        assertThat(STOCKED.product("scarce", STOCKED.received("scarce", 6))).containsEntry("availability", "low");
        assertThat(STOCKED.product("scarce", STOCKED.received("scarce", 7))).containsEntry("availability", "in-stock");
    }

    @Test
    void aPriceOfLaterIsToldAndHoldsWhenItsTimeHasCome() {
        STOCKED.defined("dearer", "Dearer", "1.00", StockedShop.LONG_AGO);
        Instant soon = Instant.now().plusSeconds(8);
        STOCKED.defined("dearer", "Dearer", "1.10", soon);
        long position = STOCKED.defined("dearer", "Dearer", "1.20", SOME_DAY);
        Map<String, Object> before = STOCKED.product("dearer", position);
        assertThat(before).containsEntry("unitPrice", Map.of("amount", "1.00", "currency", "EUR"));
        assertThat((List<?>) before.get("upcoming")).hasSize(2);
        await().untilAsserted(() -> assertThat(STOCKED.product("dearer", position))
                .containsEntry("unitPrice", Map.of("amount", "1.10", "currency", "EUR"))
                .containsEntry(
                        "upcoming",
                        List.of(Map.of(
                                "unitPrice", Map.of("amount", "1.20", "currency", "EUR"),
                                "vatPercent", new BigDecimal("5.5"),
                                "effectiveFrom", SOME_DAY.toString()))));
    }

    @Test
    void onlyWhatIsSoldNowIsListedUnlessOthersAreAskedFor() {
        STOCKED.defined("leaving", "Zythum leaving", "1.00", StockedShop.LONG_AGO);
        STOCKED.shop().happens(new ProductWithdrawn(new Sku("leaving"), new Reason("Nobody likes it")));
        STOCKED.defined("returning", "Zythum returning", "1.00", StockedShop.LONG_AGO);
        STOCKED.shop().happens(new ProductWithdrawn(new Sku("returning"), new Reason("A mistake")));
        STOCKED.shop().happens(new ProductBroughtBack(new Sku("returning")));
        long position = STOCKED.defined("coming", "Zythum coming", "1.00", SOME_DAY);
        assertThat(STOCKED.skus("/api/products?query=zythum", position)).containsExactly("returning");
        assertThat(STOCKED.skus("/api/products?query=zythum&status=withdrawn", position))
                .containsExactly("leaving");
        assertThat(STOCKED.skus("/api/products?query=zythum&status=upcoming&status=withdrawn", position))
                .containsExactlyInAnyOrder("leaving", "coming");
        assertThat(STOCKED.product("coming", position)).containsEntry("status", "upcoming");
    }

    @Test
    void aContainerIsShownWithItsDepositNowAndToCome() {
        ContainerType barrel = new ContainerType("barrel");
        STOCKED.shop()
                .happens(
                        new ContainerNamed(barrel, new Name("Barrel")),
                        new DepositSet(barrel, Money.of("30.00", "EUR"), StockedShop.LONG_AGO));
        long position = STOCKED.shop().happens(new DepositSet(barrel, Money.of("35.00", "EUR"), SOME_DAY));
        Answer shown = STOCKED.shop().get("/api/containers/barrel", position);
        assertThat(shown.header("etag")).isEqualTo("\"3\"");
        assertThat(shown.body())
                .containsEntry("name", "Barrel")
                .containsEntry("deposit", Map.of("amount", "30.00", "currency", "EUR"))
                .containsEntry(
                        "upcoming",
                        List.of(Map.of(
                                "deposit",
                                Map.of("amount", "35.00", "currency", "EUR"),
                                "effectiveFrom",
                                SOME_DAY.toString())));
        assertThat(STOCKED.shop().get("/api/containers?total=true", position).items())
                .isNotEmpty();
        assertThat(STOCKED.shop().get("/api/containers/none").status()).isEqualTo(404);
    }

    @Test
    void customersLookAsWell() {
        long position = STOCKED.defined("for-all", "For all", "1.00", StockedShop.LONG_AGO);
        STOCKED.product("for-all", position);
        assertThat(STOCKED.shop().getAsCustomer("anna", "/api/products/for-all").status())
                .isEqualTo(200);
        assertThat(STOCKED.shop()
                        .getAsCustomer("anna", "/api/products?query=for")
                        .status())
                .isEqualTo(200);
        assertThat(STOCKED.shop().getAsCustomer("anna", "/api/containers").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoQueryIsToldSo() {
        for (String wrong : List.of("query=", "query=%21", "status=gone", "limit=0", "cursor=x", "unknown=1")) {
            assertThat(STOCKED.shop().get("/api/products?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(STOCKED.shop().get("/api/products/never-heard-of").status()).isEqualTo(404);
    }
}
