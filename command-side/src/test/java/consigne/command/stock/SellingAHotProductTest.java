package consigne.command.stock;

import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.SMALL_BOTTLE;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.aCola;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;
import static consigne.command.stock.Shelves.COLAS;
import static consigne.command.stock.Shelves.DELIVERY_NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Command;
import consigne.api.Name;
import consigne.api.OrderId;
import consigne.api.catalogue.ContainerCommand.DefineContainer;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductCommand.DefineProduct;
import consigne.api.stock.StockCommand;
import consigne.api.stock.StockCommand.PickStock;
import consigne.api.stock.StockCommand.ReceiveStock;
import consigne.api.stock.StockCommand.ReleaseReservation;
import consigne.api.stock.StockCommand.ReserveStock;
import consigne.api.stock.StockEvent;
import consigne.command.ShopProperties;
import consigne.command.catalogue.Catalogue;
import consigne.command.given.Story;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.runtime.commands.Outcome;
import consigne.runtime.deciding.Aggregates;
import consigne.tokens.TestIssuer;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The stock of a product that everybody buys costs as little to load after 10,000 reservations as after ten. */
@SuppressWarnings("NullAway.Init")
class SellingAHotProductTest {

    private static final int RESERVATIONS_BEFORE = 9_500;
    private static final int RESERVATIONS_NOW = 500;

    private static ConfigurableApplicationContext shop;

    /** Not a configuration of its own, so that no other test finds it by scanning. */
    @EnableAutoConfiguration
    @EnableConfigurationProperties(ShopProperties.class)
    @ComponentScan({"consigne.command.catalogue", "consigne.command.stock"})
    @Import(CountedReads.class)
    static class CatalogueAndStock {}

    @BeforeAll
    static void open() {
        Database database = TestPostgres.freshDatabase();
        shop = new SpringApplicationBuilder(CatalogueAndStock.class)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "axon.axonserver.enabled=false",
                        "consigne.issuer=" + TestIssuer.shared().name(),
                        "consigne.remembered-aggregates=0",
                        "spring.datasource.hikari.maximum-pool-size=12",
                        "spring.datasource.url=" + database.jdbcUrl(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password())
                .run();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void itsStockIsLoadedFromNoMoreEventsThanASnapshotIsApart() {
        CountedReads reads = shop.getBean(CountedReads.class);
        Catalogue catalogue = shop.getBean(Catalogue.class);
        send(new DefineContainer(SMALL_BOTTLE, new Name("Bottle"), eur("0.20"), MONDAY));
        send(new DefineProduct(
                COLA,
                aCola().name(),
                eur("1.20"),
                aCola().vatRate(),
                new Packaging(SMALL_BOTTLE, units(1)),
                null,
                MONDAY));
        assertThat(catalogue.offer(COLA, TUESDAY, TUESDAY)).contains(aCola());
        sellALot();
        send(new ReceiveStock(COLAS, units(1), DELIVERY_NOTE));

        reads.forget();
        IntStream.range(RESERVATIONS_BEFORE, RESERVATIONS_BEFORE + RESERVATIONS_NOW)
                .forEach(number -> buying(number).forEach(SellingAHotProductTest::send));

        assertThat(reads.readings()).as("commands that loaded the stock").isGreaterThanOrEqualTo(2 * RESERVATIONS_NOW);
        assertThat(reads.longest(COLAS.toString()))
                .as("events read by the longest of all readings, a snapshot among them")
                .isLessThanOrEqualTo(Aggregates.SNAPSHOT_EVERY + 1);
        assertThat(shop.getBean(Shelf.class).available(COLAS))
                .as("20,001 less one for every second customer")
                .isEqualTo(units(20_001 - 5_000));
    }

    /** Every second customer takes what was reserved, the others think better of it. */
    private static Stream<StockCommand> buying(int number) {
        OrderId order = OrderId.of(new UUID(7, number));
        return Stream.of(
                new ReserveStock(COLAS, order, units(1), TUESDAY),
                number % 2 == 0 ? new PickStock(COLAS, order, units(1)) : new ReleaseReservation(COLAS, order));
    }

    /** What customers bought before, decided like any command, but stored five hundred events at a time. */
    private static void sellALot() {
        Story<StockState, StockCommand, StockEvent> story =
                new Story<>(new StockDecider(shop.getBean(Catalogue.class)));
        story.send(new ReceiveStock(COLAS, units(20_000), DELIVERY_NOTE));
        IntStream.range(0, RESERVATIONS_BEFORE)
                .boxed()
                .flatMap(SellingAHotProductTest::buying)
                .forEach(story::send);
        List<StockEvent> events = story.events();
        List<DomainEventMessage<?>> messages = IntStream.range(0, events.size())
                .<DomainEventMessage<?>>mapToObj(sequence ->
                        new GenericDomainEventMessage<>("stock", COLAS.toString(), sequence, events.get(sequence)))
                .toList();
        for (int from = 0; from < messages.size(); from += 500) {
            shop.getBean(EventStore.class).publish(messages.subList(from, Math.min(messages.size(), from + 500)));
        }
    }

    private static void send(Command command) {
        Origin origin = Origin.of(UUID.randomUUID().toString(), new Actor("ada", "customer", "test"));
        Outcome outcome = shop.getBean(Commands.class).execute(command, origin);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
