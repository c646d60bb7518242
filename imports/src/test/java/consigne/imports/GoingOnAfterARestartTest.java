package consigne.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import consigne.imports.job.ImportClaim;
import consigne.imports.job.Interrupted;
import consigne.imports.job.Jobs;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

@Order(1) // takes longest
class GoingOnAfterARestartTest {

    private static final int INVOICES = 2_000;

    /** Each fourth invoice takes back from the one before it; to each fifth there is an adjustment. */
    private static final String BOOKS = IntStream.range(0, INVOICES)
            .boxed()
            .flatMap(GoingOnAfterARestartTest::rows)
            .collect(Collectors.joining());

    private final Database database = TestPostgres.freshDatabase();

    @Test
    void anImportThatIsCutOffWhileBookingEndsAsIfItHadNotBeen() {
        String location;
        try (Shop shop = Shop.open(database)) {
            location = shop.begin("currency=GBP", BOOKS);
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> shop.show(location).path("invoicesBooked").asInt() > 0);
        }
        try (Shop shop = Shop.open(database)) {
            assertThat(shop.show(location).path("status").asString()).isEqualTo("running");
            assertEndsWell(shop, location);
        }
    }

    @Test
    void whatACrashOfPostgresTookAwayIsReadAgain() {
        String location;
        try (Shop shop = Shop.open(database)) {
            location = shop.begin("currency=GBP", BOOKS);
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> shop.show(location).path("invoicesBooked").asInt() > 0);
        }
        JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()))
                .sql("truncate import_read, import_line, import_invoice")
                .update();
        try (Shop shop = Shop.open(database)) {
            assertEndsWell(shop, location);
        }
    }

    @Test
    void importsOfTheSameBooksFollowOneAnother() {
        try (Shop shop = Shop.open(database)) {
            String first = shop.begin("currency=GBP", BOOKS);
            String second = shop.begin("currency=GBP", BOOKS);

            assertThat(shop.end(second)
                            .path("report")
                            .path("commands")
                            .path("thereAlready")
                            .asInt())
                    .isEqualTo(COMMANDS);
            assertThat(shop.show(first).path("status").asString()).isEqualTo("done");
            assertThat(shop.count("event")).isEqualTo(COMMANDS);
        }
    }

    @Test
    void aProcessThatWasTakenOverFromChangesNothing() {
        try (Shop shop = Shop.open(database)) {
            String location = shop.begin("currency=GBP", "");
            shop.end(location);
            UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
            shop.database().sql("update import set status = 'QUEUED'").update();
            Jobs jobs = shop.bean(Jobs.class);
            ImportClaim lost = jobs.claim(id, () -> false).orElseThrow();
            ImportClaim held = jobs.claim(id, () -> false).orElseThrow();

            assertThatThrownBy(() -> lost.step(lost::done)).isInstanceOf(Interrupted.class);
            held.step(() -> held.matched(7));

            assertThat(jobs.progress(id).matchedUntil()).isEqualTo(7);
            assertThat(jobs.claim(id, () -> false)).isPresent();
        }
    }

    /** Orders, credit notes, adjustments, and one credited order for each credit note. */
    private static final int COMMANDS = INVOICES + INVOICES / 5 + INVOICES / 4;

    private static void assertEndsWell(Shop shop, String location) {
        JsonNode report = shop.end(location).path("report");
        assertThat(report.path("commands").toString())
                .isEqualTo("{\"carriedOut\":" + COMMANDS + ",\"thereAlready\":0,\"refused\":0}");
        assertThat(report.path("rows").path("total").asInt()).isEqualTo(INVOICES + INVOICES / 5);
        assertThat(report.path("credits").path("matchedQuantity").asInt()).isEqualTo(INVOICES / 4);
        assertThat(report.path("credits").path("unmatchedQuantity").asInt()).isEqualTo(INVOICES / 4);
        assertThat(shop.count("event")).isEqualTo(COMMANDS);
    }

    private static Stream<String> rows(int number) {
        String at = "2010-12-01T%02d:%02d:00".formatted(number / 60 % 24, number % 60);
        String row = number % 4 == 3
                ? "C%d,A%d,LAMP,-2,%s,2.55,C1,UK\n".formatted(number, number - 1, at)
                : "%d,A%d,LAMP,1,%s,2.55,C1,UK\n".formatted(number, number, at);
        String adjustment = "X%d,A0,lost,-1,%s,0,,UK\n".formatted(number, at);
        return number % 5 == 0 ? Stream.of(row, adjustment) : Stream.of(row);
    }
}
