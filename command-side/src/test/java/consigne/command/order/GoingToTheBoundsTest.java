package consigne.command.order;

import static consigne.api.order.OrderCommand.MOST_TOTAL_CENTS;
import static consigne.command.given.Drinks.EUR;
import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.SMALL_BOTTLE;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.units;
import static consigne.command.order.Orders.CARD;
import static consigne.command.order.Orders.CUSTOMER;
import static consigne.command.order.Orders.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.api.Event;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerCommand;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductCommand;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderCommand;
import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderCommand.DeliverOrder;
import consigne.api.order.OrderCommand.DispatchOrder;
import consigne.api.order.OrderCommand.PickOrder;
import consigne.api.order.OrderCommand.PlaceOrder;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderRejection.TotalTooHigh;
import consigne.api.order.RequestedLine;
import consigne.api.place.Depot;
import consigne.command.catalogue.Offer;
import consigne.command.given.PrintedCatalogue;
import consigne.command.given.Story;
import consigne.runtime.axon.EventJson;
import consigne.runtime.deciding.Decision;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is taken at all can be computed, stored and read back, at every bound of every number at once. */
class GoingToTheBoundsTest {

    /** Numbers at and beside their bounds; money in cents. */
    record Extremes(long price, long deposit, long perUnit, long quantity, int lines) {

        BigInteger total() {
            return BigInteger.valueOf(price)
                    .add(BigInteger.valueOf(deposit).multiply(BigInteger.valueOf(perUnit)))
                    .multiply(BigInteger.valueOf(quantity))
                    .multiply(BigInteger.valueOf(lines));
        }

        PrintedCatalogue catalogue() {
            Money each = Money.ofCents(deposit, EUR);
            return new PrintedCatalogue(
                    skus().map(sku -> new Offer(
                                    sku,
                                    new Name("extreme"),
                                    Money.ofCents(price, EUR),
                                    new VatRate(new BigDecimal("19")),
                                    new LineDeposit(SMALL_BOTTLE, units(perUnit), each)))
                            .toList(),
                    List.of(new PrintedCatalogue.Deposit(SMALL_BOTTLE, each, Instant.MIN)));
        }

        PlaceOrder order() {
            return new PlaceOrder(
                    ORDER,
                    CUSTOMER,
                    CARD,
                    Depot.MAIN,
                    skus().map(sku -> new RequestedLine(sku, units(quantity))).toList(),
                    MONDAY);
        }

        private Stream<Sku> skus() {
            return IntStream.range(0, lines).mapToObj(number -> new Sku("X-" + number));
        }
    }

    @Property(seed = "20261126")
    void whatIsTakenIsStoredAndReadBackToItsEnd(@ForAll("extremes") Extremes extremes) throws JsonProcessingException {
        Story<OrderState, OrderCommand, OrderEvent> story =
                new Story<>(new OrderDecider(extremes.catalogue(), Orders.ENOUGH_OF_ALL, Evenings.SLOTS));
        Decision<OrderEvent> placed = story.send(extremes.order());

        if (extremes.total().compareTo(BigInteger.valueOf(MOST_TOTAL_CENTS)) > 0) {
            assertThat(placed).isEqualTo(Decision.refuse(new TotalTooHigh(Money.ofCents(MOST_TOTAL_CENTS, EUR))));
            return;
        }
        for (OrderCommand next : List.of(
                new ConfirmOrder(ORDER, 0),
                new PickOrder(ORDER, List.of(), TUESDAY),
                new DispatchOrder(ORDER),
                new DeliverOrder(ORDER, List.of(), List.of(), TUESDAY))) {
            assertThat(story.send(next)).isInstanceOf(Decision.Accepted.class);
        }
        for (Event event : story.events()) {
            String stored = EventJson.mapper().writeValueAsString(event);
            assertThat((Object) EventJson.mapper().readValue(stored, event.getClass()))
                    .isEqualTo(event);
        }
    }

    @Property(seed = "20261126", tries = 200)
    void everySumIsReadBack(@ForAll long cents, @ForAll("quantities") long quantity) throws JsonProcessingException {
        Money sum = Money.ofCents(cents, EUR);
        assertThat(read(sum, Money.class)).isEqualTo(sum);
        assertThat(read(units(quantity), Quantity.class)).isEqualTo(units(quantity));
    }

    private static <T> T read(T value, Class<T> type) throws JsonProcessingException {
        return EventJson.mapper().readValue(EventJson.mapper().writeValueAsString(value), type);
    }

    /** Up to what half a million of the largest orders hold in glass. */
    @Provide
    Arbitrary<Long> quantities() {
        long ofOneOrder = OrderCommand.MOST_LINES * Quantity.MOST_IN_A_LINE * Packaging.MOST_PER_UNIT;
        return Arbitraries.longs().between(0, 500_000 * ofOneOrder);
    }

    @Provide
    Arbitrary<Extremes> extremes() {
        return Combinators.combine(
                        atTheBounds(0, 100 * ProductCommand.MOST_UNIT_PRICE),
                        atTheBounds(0, 100 * ContainerCommand.MOST_DEPOSIT),
                        atTheBounds(1, Packaging.MOST_PER_UNIT),
                        atTheBounds(1, Quantity.MOST_IN_A_LINE),
                        atTheBounds(1, OrderCommand.MOST_LINES))
                .as((price, deposit, perUnit, quantity, lines) ->
                        new Extremes(price, deposit, perUnit, quantity, lines.intValue()));
    }

    /** The least, the most, the numbers beside them, and one between that is about as large as either. */
    private static Arbitrary<Long> atTheBounds(long least, long most) {
        return Arbitraries.of(least, least + 1, least + most / 1_000, most / 10, most - 1, most);
    }
}
