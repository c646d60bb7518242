package consigne.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Files of products, damaged at random: nothing of them vanishes, and what a dry run says is what happens. */
class AccountingForProductsTest {

    private static final String HEADER = "sku,name,unitPrice,vatPercent,container,onHand,depot\n";
    private static final String BYTES = "\",\n\r;x-0 \0";
    private static final List<String> CONTAINERS = List.of("", "bottle-33", "crate-9");
    private static final List<String> DEPOTS = List.of("", "quai-12");

    private static @Nullable Stockroom stockroom;

    @BeforeContainer
    static void open() {
        stockroom = Stockroom.withBottles(Shop.open());
    }

    @AfterContainer
    static void close() {
        stockroom().shop().close();
    }

    @Property(tries = 8)
    void everyRowAndByteIsAccountedFor(@ForAll Random random) {
        String file = HEADER + damaged(random, rows(random));

        JsonNode tried = stockroom().tried(file);
        JsonNode done = stockroom().imported(file);
        JsonNode again = stockroom().imported(file);

        assertThat(done).as(file).isEqualTo(tried);
        for (JsonNode report : List.of(done, again)) {
            assertThat(sum(report.path("rows"), "taken", "unchanged", "rejected"))
                    .as(file)
                    .isEqualTo(report.path("rows").path("total").asLong());
            assertThat(sum(report.path("bytes"), "header", "taken", "unchanged", "rejected", "blank"))
                    .as(file)
                    .isEqualTo(Shop.bytes(file).length)
                    .isEqualTo(report.path("bytes").path("total").asLong());
        }
        assertThat(again.path("rows").path("taken").asInt()).as(file).isZero();
        assertThat(again.path("rows").path("rejected"))
                .as(file)
                .isEqualTo(done.path("rows").path("rejected"));
    }

    private static long sum(JsonNode figures, String... names) {
        return List.of(names).stream()
                .mapToLong(name -> figures.path(name).asLong())
                .sum();
    }

    private static String rows(Random random) {
        return IntStream.range(0, 40)
                .mapToObj(_ -> "p-%d,Product,%d.95,5.5,%s,%s,%s\n"
                        .formatted(
                                random.nextInt(60),
                                1 + random.nextInt(2),
                                CONTAINERS.get(random.nextInt(10) == 0 ? 2 : random.nextInt(2)),
                                random.nextInt(5) == 0 ? "" : random.nextInt(100),
                                DEPOTS.get(random.nextInt(2))))
                .collect(Collectors.joining());
    }

    /** With bytes that are lost, others, or too many. */
    private static String damaged(Random random, String rows) {
        StringBuilder text = new StringBuilder(rows);
        for (int i = 0; i < random.nextInt(8); i++) {
            int at = random.nextInt(text.length());
            char other = BYTES.charAt(random.nextInt(BYTES.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, other);
                default -> text.insert(at, other);
            }
        }
        return text.toString();
    }

    private static Stockroom stockroom() {
        return Objects.requireNonNull(stockroom);
    }
}
