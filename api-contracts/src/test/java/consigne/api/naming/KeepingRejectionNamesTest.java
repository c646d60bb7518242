package consigne.api.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Rejection;
import consigne.api.order.OrderRejection;
import consigne.api.stock.StockRejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a caller knows a rejection by stays what it is, whatever becomes of the class. */
class KeepingRejectionNamesTest {

    /** Each line a name and the class that bears it. */
    private static final Path FROZEN = Path.of("src/test/resources/rejections.txt");

    /** Said by several aggregates, and the same whoever says it. */
    private static final Set<String> SHARED = Set.of("unknown-product", "unknown-container");

    @Test
    void everyRejectionHasAName() {
        assertThat(RejectionNames.all().keySet()).containsExactlyInAnyOrderElementsOf(Contracts.all(Rejection.class));
        assertThat(RejectionNames.nameOf(StockRejection.OutOfStock.class)).contains("out-of-stock");
        assertThat(RejectionNames.nameOf(String.class)).isEmpty();
    }

    @Test
    void theNamesAreThoseThatWereGivenOut() throws IOException {
        assertThat(lines(RejectionNames.all())).isEqualTo(frozen());
    }

    @Test
    void twoRejectionsShareANameOnlyWhereTheyMeanTheSame() {
        meanTheSame(RejectionNames.all());
    }

    @Test
    void aNameThatIsChangedIsNoticed() throws IOException {
        Map<Class<? extends Rejection>, String> changed = new HashMap<>(RejectionNames.all());
        changed.put(StockRejection.OutOfStock.class, "sold-out");
        assertThat(lines(changed)).isNotEqualTo(frozen());
    }

    @Test
    void aNameThatIsGivenTwiceIsNoticed() {
        Map<Class<? extends Rejection>, String> twice = new HashMap<>(RejectionNames.all());
        twice.put(OrderRejection.MovedOn.class, "not-possible-now");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> meanTheSame(twice))
                .withMessageContaining("not-possible-now");
    }

    private static void meanTheSame(Map<Class<? extends Rejection>, String> names) {
        Map<String, List<Class<? extends Rejection>>> bearers =
                names.keySet().stream().collect(Collectors.groupingBy(names::get));
        bearers.forEach((name, types) -> {
            if (SHARED.contains(name)) {
                assertThat(types.stream().map(Class::getSimpleName).distinct())
                        .as(name)
                        .hasSize(1);
            } else {
                assertThat(types).as(name).hasSize(1);
            }
        });
    }

    private static List<String> lines(Map<Class<? extends Rejection>, String> names) {
        return names.entrySet().stream()
                .map(named -> named.getValue() + " " + named.getKey().getCanonicalName())
                .sorted()
                .toList();
    }

    private static List<String> frozen() throws IOException {
        return Files.readAllLines(FROZEN).stream().sorted().toList();
    }
}
