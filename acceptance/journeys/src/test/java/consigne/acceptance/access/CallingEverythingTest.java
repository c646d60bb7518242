package consigne.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.acceptance.yard.Yard;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import consigne.web.permission.Own;
import consigne.web.permission.Permission;
import consigne.web.permission.Permissions;
import consigne.web.permission.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The matrix: every operation of the OpenAPI document, with every kind of token. */
class CallingEverythingTest {

    private static final String UNAUTHENTICATED = "401 urn:consigne:problem:unauthenticated";
    private static final String FORBIDDEN = "403 urn:consigne:problem:forbidden";

    private static final String CARELESS = "careless";

    private static final Database DATABASE = TestPostgres.freshDatabase();
    private static final Server SERVER = Server.on(DATABASE);

    private final Requests requests = new Requests(SERVER.address());
    private final Shop shop = new Shop(SERVER::address, DATABASE);
    private final List<Operation> operations = Operation.of(
            JsonMapper.shared().readTree(requests.get("/api/openapi.json", null).body()));
    private final Permissions table = SERVER.bean(Permissions.class);
    private int combinations;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void theDocumentSaysWhatTheTableSays() {
        assertThat(operations).hasSizeGreaterThan(20).allSatisfy(operation -> {
            Permission row = table.of(operation.method(), operation.path()).orElseThrow();
            assertThat(operation.roles()).isEqualTo(Set.copyOf(row.roles()));
        });
    }

    @Test
    void thePageThatPeopleReadIsTheTable() throws IOException {
        List<String> rows = table.rows().stream()
                .sorted(Comparator.comparing((Permission row) -> row.path().getPatternString())
                        .thenComparing(Permission::method))
                .map(row -> "| `%s %s` | %s |".formatted(row.method(), row.path(), roles(row)))
                .toList();

        assertThat(Files.readAllLines(Path.of("../../docs/permissions.md")))
                .filteredOn(line -> line.startsWith("| `"))
                .isEqualTo(rows);
    }

    private static String roles(Permission row) {
        return row.isOpen() ? "anybody" : row.roles().stream().map(Role::scope).collect(Collectors.joining(", "));
    }

    @Test
    void everyCallGetsTheTablesAnswerAndNoRefusedOneStoresAnything() {
        String order = somebodysOrder();
        long before = head();
        for (Operation operation : operations) {
            Arrays.stream(BadToken.values()).forEach(bad -> isTurnedAway(operation, order, bad));
            Arrays.stream(Role.values())
                    .filter(role -> !operation.roles().contains(role)
                            && !operation.roles().isEmpty())
                    .forEach(role -> is(FORBIDDEN, operation, order, token(role)));
            isNothingToOthers(operation, order);
            assertThat(head()).as("head after the refusals of " + operation).isEqualTo(before);
        }
        for (Operation operation : operations) {
            operation.roles().forEach(role -> isLetIn(operation, order, role));
        }
        System.out.println(combinations + " combinations of " + operations.size() + " operations and tokens");
    }

    @Test
    void aQueryThatAnOperationDoesNotAskForIsRefused() {
        for (Operation operation : operations) {
            String token = operation.roles().stream()
                    .max(Comparator.naturalOrder())
                    .map(role -> Token.of(CARELESS, role.scope())
                            .with("azp", CARELESS)
                            .header())
                    .orElse(null);
            for (String query : operation.wrongQueries()) {
                HttpResponse<String> answer = requests.send(
                        operation.method(),
                        operation.asking(query),
                        operation.mediaType(),
                        operation.bodyOf("anna"),
                        token);
                assertThat(answer.body()).as("%s?%s", operation, query).contains("urn:consigne:problem:malformed");
                assertThat(answer.body()).containsAnyOf("is not known here", "is there more than once");
            }
        }
        assertThat(shop.books().eventsThrough(CARELESS)).isZero();
    }

    private String somebodysOrder() {
        shop.sellsAs("cola-33", 150, 1);
        shop.receives(100, "cola-33");
        new Yard(shop).isOpen(Map.of("crates", 100, "stops", 24));
        Customer anna = new Customer(shop, "anna");
        anna.brings(3);
        anna.orders(Map.of("cola-33", 1)).isPickedAndDelivered();
        Shop.eventually(() -> assertThat(
                        shop.read("/api/receipts?customer=anna").path("items").size())
                .isEqualTo(1));
        PlacedOrder order = anna.orders(Map.of("cola-33", 3)).awaitsStatus("confirmed");
        shop.read("/api/customers/anna/deposit");
        return order.id();
    }

    private void isTurnedAway(Operation operation, String order, BadToken bad) {
        if (bad == BadToken.NO_TOKEN && operation.roles().isEmpty()) {
            assertThat(answer(operation, order, null))
                    .isNotEqualTo(UNAUTHENTICATED)
                    .doesNotStartWith("2");
        } else {
            is(UNAUTHENTICATED, operation, order, bad.header());
        }
    }

    private void isNothingToOthers(Operation operation, String order) {
        if (operation.roles().isEmpty()
                || table.of(operation.method(), operation.path()).orElseThrow().own() == Own.SHARED
                || (operation.isForCustomers()
                        && operation.method().equals("GET")
                        && !operation.path().contains("{"))) {
            return; // what is not about one order or customer shows everybody their own
        }
        is(
                operation.isForCustomers() ? "404 urn:consigne:problem:not-found" : FORBIDDEN,
                operation,
                order,
                Token.ofCustomer("bruno").header());
    }

    private void isLetIn(Operation operation, String order, Role role) {
        assertThat(answer(operation, order, token(role)))
                .as("%s as %s", operation, role)
                .isNotIn(UNAUTHENTICATED, FORBIDDEN)
                .doesNotStartWith("5")
                .doesNotStartWith(role == Role.CUSTOMER ? "404" : "5");
    }

    private void is(String wanted, Operation operation, String order, @Nullable String token) {
        assertThat(answer(operation, order, token)).as(operation.toString()).isEqualTo(wanted);
    }

    private String answer(Operation operation, String order, @Nullable String token) {
        combinations++;
        HttpResponse<String> answer = requests.send(
                operation.method(),
                operation.about(order, "anna"),
                operation.mediaType(),
                operation.bodyOf("anna"),
                token);
        return answer.statusCode() < 400
                ? Integer.toString(answer.statusCode())
                : answer.statusCode() + " "
                        + JsonMapper.shared()
                                .readTree(answer.body())
                                .path("type")
                                .asString();
    }

    private static String token(Role role) {
        return (role == Role.CUSTOMER ? Token.ofCustomer("anna") : Token.of("somebody", role.scope())).header();
    }

    private long head() {
        return shop.books().number("select coalesce(max(position), 0) from event");
    }
}
