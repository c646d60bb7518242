package consigne.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.web.http.Reply;
import consigne.web.http.Server;
import consigne.web.http.Shop;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springdoc.webmvc.ui.SwaggerConfig;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

class DescribingTheInterfaceTest {

    private static final Server SERVER = Server.with(Map.of(), Documented.class, Shop.class);
    private static JsonNode api;

    @BeforeAll
    static void read() {
        Reply reply = SERVER.get("/api/openapi.json");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        api = reply.json();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void itIsOpenApi31AndListsTheInterfaceOnly() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(api.path("paths").propertyNames())
                .contains("/api/orders", "/api/orders/{id}")
                .allMatch(path -> path.startsWith("/api/"))
                .noneMatch(path -> path.contains("openapi"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            OrderId/type        | string
            OrderId/pattern     | ^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$
            Sku/pattern         | ^[A-Za-z0-9][A-Za-z0-9._ -]{0,63}$
            Name/maxLength      | 200
            Name/minLength      | 1
            Quantity/type       | integer
            Quantity/format     | int64
            Quantity/minimum    | 0
            Quantity/maximum    | 1000000000000000
            VatRate/type/0      | number
            VatRate/type/1      | string
            VatRate/pattern     | ^-?\\d{1,15}(\\.\\d{1,15})?$
            VatRate/maximum     | 100
            VatRate/minimum     | 0
            Money/properties/amount/$ref | #/components/schemas/AmountText
            AmountText/type | string
            AmountText/pattern | ^-?\\d{1,12}(\\.\\d{1,2})?$
            Money/example/amount | 1.95
            Line/properties/quantity/maximum | 10000
            Line/properties/quantity/$ref | #/components/schemas/Quantity
            Placing/properties/lines/maxItems | 200
            Pricing/properties/unitPrice/description | for one
            Sku/description | A stock keeping unit: what a product is ordered by. Upper and lower case differ.
            Placing/example/paymentMethod | pm_ok
            Placing/example/lines/0/quantity | 1
            Money/properties/currency/$ref | #/components/schemas/CurrencyCode
            OrderStatus/enum/0  | placed
            """)
    void valuesAppearAsTheyAreSent(String pointer, String expected) {
        assertThat(api.at("/components/schemas/" + pointer).asString()).isEqualTo(expected);
    }

    @Test
    void whatMustBeGivenIsRequired() {
        JsonNode placing = api.at("/components/schemas/Placing");

        assertThat(strings(placing.path("required"))).containsExactlyInAnyOrder("customerId", "paymentMethod", "lines");
        assertThat(placing.at("/properties/customerId/$ref").asString()).isEqualTo("#/components/schemas/CustomerId");
        assertThat(placing.at("/properties/lines/items/$ref").asString()).isEqualTo("#/components/schemas/Line");
        assertThat(api.at("/components/schemas/Moment/format").asString()).isEqualTo("date-time");
    }

    @Test
    void whatAFactoryAsksForIsRequiredToo() {
        assertThat(strings(api.at("/components/schemas/Money/required"))).containsExactly("amount", "currency");
    }

    @Test
    void everyOperationNamesItsProblems() {
        assertThat(operation("/api/orders", "post").path("responses").propertyNames())
                .contains("400", "409", "413", "415", "422", "429", "500", "503")
                .doesNotContain("404", "412");
        assertThat(operation("/api/products/{sku}", "put").path("responses").propertyNames())
                .contains("404", "422");
        assertThat(operation("/api/orders/{id}", "get").path("responses").propertyNames())
                .contains("200", "400", "404", "500", "503")
                .doesNotContain("409", "422");
        assertThat(operation("/api/switches", "post").path("responses").propertyNames())
                .contains("204")
                .doesNotContain("200");
    }

    @Test
    void everyProblemHasItsSchemaAndAnExample() {
        for (int status : List.of(400, 404, 409, 412, 413, 415, 422, 429, 500, 503)) {
            JsonNode content = api.at("/components/responses/Problem" + status + "/content/application~1problem+json");
            assertThat(content.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/Problem");
            assertThat(content.at("/example/status").asInt()).isEqualTo(status);
        }
        assertThat(api.at("/components/schemas/Problem/properties/errors/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Fault");
    }

    @Test
    void commonHeadersAreDescribed() {
        assertThat(parameters("/api/orders", "post"))
                .contains("Idempotency-Key")
                .doesNotContain("origin");
        assertThat(parameters("/api/orders/{id}", "get")).contains("id", "asOf", "Consistency-Token");
        assertThat(operation("/api/orders", "post").findValues("Consistency-Token"))
                .isNotEmpty();
    }

    @Test
    void thePageIsServedByUs() {
        Reply redirect = SERVER.get("/api/docs");
        assertThat(redirect.status()).isEqualTo(302);
        Reply page = SERVER.get(Objects.requireNonNull(redirect.header("Location")));
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui").doesNotContain("https://");
    }

    private static JsonNode operation(String path, String method) {
        return api.path("paths").path(path).path(method);
    }

    private static List<String> parameters(String path, String method) {
        return operation(path, method)
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        SpringDocConfiguration.class,
        SpringDocConfigProperties.class,
        SpringDocWebMvcConfiguration.class,
        MultipleOpenApiSupportConfiguration.class,
        SwaggerConfig.class,
        SwaggerUiConfigProperties.class,
        SwaggerUiOAuthProperties.class
    })
    static class Documented {}
}
