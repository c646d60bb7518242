package consigne.command.catalogue;

import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Name;
import consigne.api.catalogue.Bulk;
import consigne.api.catalogue.ContainerMeasures;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderLine;
import consigne.api.slot.Freight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountingCratesTest {

    private static final ContainerType LARGE = new ContainerType("bottle-100");
    private static final ContainerType SMALL = new ContainerType("bottle-33");
    private static final Map<ContainerType, ContainerMeasures> MEASURES =
            Map.of(LARGE, new ContainerMeasures(12, 1_600, 600), SMALL, new ContainerMeasures(20, 720, 340));
    private static final Stowage STOWAGE = new Stowage(MEASURES::get, _ -> new Bulk(500, 700));

    @Test
    void aCrateThatIsBegunIsACrate() {
        assertThat(crates(glass(LARGE, 1, 12))).isEqualTo(1);
        assertThat(crates(glass(LARGE, 1, 13))).isEqualTo(2);
        assertThat(crates(glass(SMALL, 1, 20))).isEqualTo(1);
    }

    @Test
    void whateverIsInThemBottlesOfOneTypeShareTheirCrates() {
        assertThat(crates(glass(LARGE, 1, 6), glass(LARGE, 1, 6))).isEqualTo(1);
        assertThat(crates(glass(LARGE, 1, 6), glass(SMALL, 1, 6))).isEqualTo(2);
        assertThat(crates(glass(SMALL, 24, 5))).isEqualTo(6);
    }

    @Test
    void whatComesInNoGlassIsCountedByTheRoomThatItTakes() {
        assertThat(crates(loose(42))).isEqualTo(1);
        assertThat(crates(loose(43))).isEqualTo(2);
        assertThat(crates(loose(1), glass(LARGE, 1, 1))).isEqualTo(2);
    }

    @Test
    void theFreightWeighsWhatItsPartsWeigh() {
        assertThat(STOWAGE.of(List.of(glass(LARGE, 1, 2), glass(SMALL, 6, 3), loose(4))))
                .contains(new Freight(3, 2 * 1_600 + 18 * 720 + 4 * 500));
    }

    @Test
    void moreThanAnySlotHasRoomForIsNoFreight() {
        assertThat(STOWAGE.of(List.of(glass(LARGE, 12, 10_000))))
                .map(Freight::crates)
                .contains(10_000);
        assertThat(STOWAGE.of(List.of(glass(LARGE, 12, 10_000), loose(1)))).isEmpty();
        assertThat(STOWAGE.of(List.of(glass(LARGE, 1_000, 10_000)))).isEqualTo(Optional.empty());
    }

    private static int crates(OrderLine... lines) {
        return STOWAGE.of(List.of(lines)).orElseThrow().crates();
    }

    private static OrderLine glass(ContainerType type, long perUnit, long units) {
        return line(units, new LineDeposit(type, units(perUnit), eur("0.20")));
    }

    private static OrderLine loose(long units) {
        return new OrderLine(
                new Sku("coffee"),
                new Name("Coffee"),
                units(units),
                eur("7.90"),
                new VatRate(new BigDecimal("5.5")),
                null);
    }

    private static OrderLine line(long units, LineDeposit deposit) {
        return new OrderLine(
                new Sku("drink"),
                new Name("Drink"),
                units(units),
                eur("1.00"),
                new VatRate(new BigDecimal("5.5")),
                deposit);
    }
}
