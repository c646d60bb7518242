package consigne.query.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("torture")
class TellingOfThePastTest {

    private static final boolean FULL = "full".equals(System.getProperty("torture"));
    private static final int ORDERS = Integer.getInteger("torture.past-orders", FULL ? 1_000 : 6);
    private static final int LOOKS = FULL ? 1_000 : 40;
    private static final int EXPLAINED = FULL ? ORDERS : 3;
    private static final int PEOPLE = 4;
    private static final long SEED = Long.getLong("torture.seed", 20261121);

    private static final RunningShop SHOP =
            RunningShop.open("consigne.limits.requests-per-second=1000000", "consigne.limits.burst=1000000");
    private static Said said = new Said();

    @BeforeAll
    static void letThemLive() {
        said = new Bustle(SHOP, SEED).of(ORDERS);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "customers", "stock"})
    void asOfAPositionIsWhatTheReadModelSaidThere(String kind) throws Exception {
        Random random = new Random(SEED);
        List<String> things = said.of(kind);
        int notThereYet = 0;
        for (int look = 0; look < LOOKS; look++) {
            String thing = things.get(random.nextInt(things.size()));
            long position = 1 + random.nextLong(said.last());
            if (!saysWhatWasSaid(thing, Long.toString(position), position)) {
                notThereYet++;
            }
        }
        assertThat(notThereYet).isLessThan(LOOKS);
        report("%s, by position: %d looks, of which %d at a time before them".formatted(kind, LOOKS, notThereYet));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "customers", "stock"})
    void asOfAnInstantIsWhatTheReadModelSaidAtTheLastPositionUntilThen(String kind) throws Exception {
        Random random = new Random(SEED + 1);
        List<String> things = said.of(kind);
        for (int look = 0; look < LOOKS; look++) {
            Instant instant = recordedAt(1 + random.nextLong(said.last())).plusNanos(1_000L * random.nextInt(3));
            saysWhatWasSaid(things.get(random.nextInt(things.size())), instant.toString(), lastUntil(instant));
        }
        report("%s, by instant: %d looks".formatted(kind, LOOKS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "customers", "stock"})
    void everythingThatIsSaidIsExplainedByTermsThatAddUpToIt(String kind) throws Exception {
        AtomicInteger explained = new AtomicInteger();
        AtomicInteger computed = new AtomicInteger();
        // Not a parallel stream: that would be worked off by the tests' own threads, of which there is one.
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> asking = said.of(kind).stream()
                    .limit(EXPLAINED)
                    .<Future<?>>map(thing -> people.submit(() -> explains(thing, explained, computed)))
                    .toList();
            for (Future<?> each : asking) {
                each.get();
            }
        }
        assertThat(computed.get()).isPositive();
        report("%s: %d fields explained, %d of them by a sum".formatted(kind, explained.get(), computed.get()));
    }

    private static void explains(String thing, AtomicInteger explained, AtomicInteger computed) {
        Map<String, Object> view = said.at(thing, said.last()).orElseThrow();
        for (String field : Said.pointers(view)) {
            Map<String, Object> why = why(thing, field);
            assertThat(Addition.faults(view, why))
                    .as("%s of %s: %s", field, thing, why)
                    .isEmpty();
            explained.incrementAndGet();
            computed.addAndGet(Addition.isSum(why) ? 1 : 0);
        }
    }

    @Test
    void aTermThatIsLeftOutIsFound() throws Exception {
        String order = said.of("orders").getFirst();
        Map<String, Object> view = said.at(order, said.last()).orElseThrow();
        Map<String, Object> why = why(order, "/totals/total");
        List<?> terms = (List<?>) why.getOrDefault("terms", List.of());
        assertThat(Addition.faults(view, why)).isEmpty();

        why.put("terms", terms.subList(1, terms.size()));

        assertThat(Addition.faults(view, why)).isNotEmpty();
    }

    /** Whether there was anything to be said. */
    private static boolean saysWhatWasSaid(String thing, String asOf, long position) {
        Answer answer = SHOP.get(thing + (thing.contains("?") ? "&" : "?") + "asOf=" + asOf);
        if (said.at(thing, position).isEmpty()) {
            assertThat(answer.status()).as("%s as of %s", thing, asOf).isEqualTo(404);
            return false;
        }
        assertThat(answer.status())
                .as("%s as of %s: %s", thing, asOf, answer.text())
                .isEqualTo(200);
        assertThat(answer.header("As-Of-Position")).isEqualTo(Long.toString(position));
        assertThat(Said.bare(answer.body()))
                .as("%s as of %s", thing, asOf)
                .isEqualTo(said.at(thing, position).orElseThrow());
        return true;
    }

    private static Map<String, Object> why(String thing, String field) {
        String[] parts = thing.split("\\?", 2);
        Answer answer = SHOP.get(parts[0] + "/why?field=" + URLEncoder.encode(field, StandardCharsets.UTF_8)
                + (parts.length == 1 ? "" : "&" + parts[1]));
        assertThat(answer.status())
                .as("%s of %s: %s", field, thing, answer.text())
                .isEqualTo(200);
        return answer.body();
    }

    private static Instant recordedAt(long position) {
        return SHOP.sql()
                .sql("select recorded_at from event where position = ?")
                .param(position)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static long lastUntil(Instant instant) {
        return SHOP.sql()
                .sql("select max(position) from event where recorded_at <= ?::timestamptz")
                .param(instant.toString())
                .query(Long.class)
                .single();
    }

    private static synchronized void report(String line) throws IOException {
        Path report = Path.of("target/torture/telling-of-the-past.txt");
        Files.createDirectories(report.getParent());
        List<String> lines = new ArrayList<>(Files.exists(report) ? Files.readAllLines(report) : List.of());
        lines.add("seed %d, %d orders, %d events; %s".formatted(SEED, ORDERS, said.last(), line));
        Files.write(report, lines);
    }
}
