package consigne.launcher;

import consigne.api.Command;
import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reference;
import consigne.api.catalogue.ContainerCommand.DefineContainer;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductCommand.DefineProduct;
import consigne.api.order.OrderCommand.PlaceOrder;
import consigne.api.order.RequestedLine;
import consigne.api.payment.PaymentMethod;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand.ReceiveStock;
import consigne.api.stock.StockId;
import consigne.launcher.Drinks.Drink;
import consigne.launcher.embedded.Mode;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.runtime.ids.Ids;
import consigne.vault.customer.CustomerVault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Fills an empty store with a small shop to try things out on, by the same commands that a front end would send. */
@Component
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Actor DEMO = new Actor("demo", "shop", "demo");
    private static final Map<String, String> CONTAINERS = Map.of(
            "bottle-33", "Bottle of 33 cl",
            "bottle-75", "Bottle of 75 cl",
            "bottle-100", "Bottle of 100 cl",
            "crate-12", "Crate of 12 bottles",
            "crate-20", "Crate of 20 bottles");
    private static final Map<String, String> DEPOSITS = Map.of("crate-12", "2.40", "crate-20", "4.00");
    private static final String DEPOSIT_ON_A_BOTTLE = "0.20";

    private final Commands commands;
    private final CommandJournal journal;
    private final CustomerVault customers;
    private final Ids ids;
    private final Clock clock;
    private final boolean wanted;

    Demo(
            Commands commands,
            CommandJournal journal,
            CustomerVault customers,
            Ids ids,
            Clock clock,
            @Value("${consigne.mode:embedded}") String mode,
            @Value("${consigne.demo:}") String demo) {
        this.commands = commands;
        this.journal = journal;
        this.customers = customers;
        this.ids = ids;
        this.clock = clock;
        this.wanted = demo.isBlank() ? Mode.named(mode) == Mode.EMBEDDED : Boolean.parseBoolean(demo);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted && journal.headPosition() == 0) {
            fill();
        }
    }

    private void fill() {
        Instant now = clock.instant();
        CONTAINERS.forEach((type, name) -> send(new DefineContainer(
                new ContainerType(type),
                new Name(name),
                Money.of(DEPOSITS.getOrDefault(type, DEPOSIT_ON_A_BOTTLE), "EUR"),
                now)));
        List<Drink> drinks = Drinks.read();
        drinks.forEach(drink -> sell(drink, now));
        DemoYard.commands().forEach(this::send);
        DemoYard.people((customer, details) -> customers.put(customer, details, null));
        List.of("anna", "bruno", "chloe").forEach(customer -> order(customer, drinks));
        LOG.info("The demo shop sells {} drinks (names from Open Food Facts, ODbL)", drinks.size());
    }

    private void sell(Drink drink, Instant now) {
        send(new DefineProduct(
                drink.sku(),
                drink.name(),
                drink.unitPrice(),
                drink.vatRate(),
                new Packaging(drink.container(), new Quantity(1)),
                drink.ean(),
                now));
        send(new ReceiveStock(new StockId(Depot.MAIN, drink.sku()), new Quantity(240), new Reference("Opening stock")));
    }

    private void order(String customer, List<Drink> drinks) {
        int first = customer.length() % drinks.size();
        List<RequestedLine> lines = drinks.subList(first, Math.min(first + 3, drinks.size())).stream()
                .map(drink -> new RequestedLine(drink.sku(), new Quantity(6)))
                .toList();
        send(new PlaceOrder(
                OrderId.of(ids.fresh()),
                new CustomerId(customer),
                new PaymentMethod("pm_ok"),
                Depot.MAIN,
                lines,
                clock.instant()));
    }

    private void send(Command command) {
        commands.execute(command, Origin.of(ids.fresh().toString(), DEMO)).positionOrThrow();
    }
}
