package consigne.benchmarks.own;

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
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderCommand.DeliverOrder;
import consigne.api.order.OrderCommand.DispatchOrder;
import consigne.api.order.OrderCommand.PickOrder;
import consigne.api.order.OrderCommand.PlaceOrder;
import consigne.api.order.RequestedLine;
import consigne.api.payment.PaymentMethod;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand.ReceiveStock;
import consigne.api.stock.StockId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The commands of orders from the shop to the door, and those that fill the shelves before. */
final class Orders {

    /** Placed, confirmed, picked, dispatched, delivered. */
    static final int STEPS = 5;

    private static final int PRODUCTS = 40;
    private static final int CUSTOMERS = 1_000;
    private static final Quantity PLENTY = new Quantity(1_000_000);
    private static final ContainerType BOTTLE = new ContainerType("bottle-33");

    private Orders() {}

    static Stream<Command> opening() {
        return Stream.concat(
                Stream.of(new DefineContainer(
                        BOTTLE, new Name("Bottle of 33 cl"), Money.of("0.20", "EUR"), Instant.EPOCH)),
                IntStream.range(0, PRODUCTS).boxed().flatMap(Orders::shelf));
    }

    private static Stream<Command> shelf(int product) {
        return Stream.of(
                new DefineProduct(
                        sku(product),
                        new Name("Lemonade number " + product),
                        Money.of("1.95", "EUR"),
                        new VatRate(new BigDecimal("5.5")),
                        new Packaging(BOTTLE, new Quantity(1)),
                        null,
                        Instant.EPOCH),
                new ReceiveStock(new StockId(Depot.MAIN, sku(product)), PLENTY, new Reference("Opening stock")));
    }

    static Command step(OrderId order, int step, int number) {
        return switch (step) {
            case 0 -> place(order, number);
            case 1 -> new ConfirmOrder(order, 0);
            case 2 -> new PickOrder(order, List.of(), Instant.now());
            case 3 -> new DispatchOrder(order);
            case 4 -> new DeliverOrder(order, List.of(), List.of(), Instant.now());
            default -> throw new IllegalArgumentException("step " + step);
        };
    }

    static PlaceOrder place(OrderId order, int number) {
        return new PlaceOrder(
                order,
                new CustomerId("customer-" + number % CUSTOMERS),
                new PaymentMethod("pm_ok"),
                Depot.MAIN,
                List.of(line(number, 24), line(number + PRODUCTS / 2, 12)),
                Instant.now());
    }

    private static RequestedLine line(int number, int quantity) {
        return new RequestedLine(sku(number % PRODUCTS), new Quantity(quantity));
    }

    private static Sku sku(int product) {
        return new Sku("lemonade-" + product);
    }
}
