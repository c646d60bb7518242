package consigne.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Files of a known grammar, damaged at random: nothing of them vanishes, and no invoice is taken over in part. */
class AccountingForEveryByteTest {

    /** How many rows of an invoice were taken over, whatever they became. */
    private static final String TAKEN = """
            select number, sum(rows) as rows from (
                select payload->'invoice'->>'number' as number,
                    json_array_length(payload->'invoice'->'lines') + json_array_length(payload->'invoice'->'charges') as rows
                from event where payload->'invoice' is not null
                union all
                select payload->'cancellation'->>'number',
                    json_array_length(payload->'cancellation'->'lines')
                        + json_array_length(payload->'cancellation'->'charges')
                from event where payload->'cancellation' is not null
                union all
                select payload->>'reference', 1 from event where payload->>'difference' is not null) taken
            group by number
            """;

    private static @Nullable Shop shop;

    @BeforeContainer
    static void open() {
        shop = Shop.open();
    }

    @AfterContainer
    static void close() {
        shop().close();
    }

    @Property(tries = 30)
    void everyByteIsAccountedForAndEveryInvoiceIsWhole(@ForAll Random random) {
        DamagedBooks books = DamagedBooks.of(random);
        byte[] file = books.bytes();

        String location = shop().begin("currency=GBP", file);
        JsonNode done = shop().end(location);

        assertThat(done.path("status").asString()).as(books.text()).isEqualTo("done");
        JsonNode bytes = done.path("report").path("bytes");
        assertThat(bytes.path("total").asLong()).isEqualTo(file.length);
        assertThat(LongStream.of(
                                bytes.path("header").asLong(),
                                bytes.path("taken").asLong(),
                                bytes.path("rejected").asLong(),
                                bytes.path("blank").asLong())
                        .sum())
                .isEqualTo(file.length);
        assertThat(bytes.path("header").asLong()).isEqualTo(books.header().getBytes(UTF_8).length);
        isWhole(books);
    }

    private static void isWhole(DamagedBooks books) {
        Map<String, Long> taken = shop()
                .database()
                .sql(TAKEN)
                .query((row, _) -> Map.entry(row.getString("number"), row.getLong("rows")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        books.rows()
                .forEach((invoice, rows) -> assertThat(taken.getOrDefault(invoice, 0L))
                        .as("rows of %s in %s", invoice, books.text())
                        .isIn(0L, rows));
        assertThat(books.rows().keySet())
                .as("most of what is not damaged in %s", books.text())
                .filteredOn(taken::containsKey)
                .hasSizeGreaterThan(books.rows().size() / 2);
    }

    private static Shop shop() {
        return Objects.requireNonNull(shop);
    }
}
