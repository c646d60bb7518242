package consigne.benchmarks.axon.fulfilment;

import consigne.benchmarks.axon.orders.Line;
import consigne.benchmarks.axon.orders.OrderCommand.DeliverOrder;
import consigne.benchmarks.axon.orders.OrderCommand.DispatchOrder;
import consigne.benchmarks.axon.orders.OrderCommand.PickOrder;
import consigne.benchmarks.axon.orders.OrderCommand.PlaceOrder;
import consigne.benchmarks.axon.orders.StockCommand.ReceiveStock;
import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Sightings;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.WholeOrders;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Orders of two lines, and the wait for what their rows show. */
final class Fulfilling implements Subject, WholeOrders.Shop {

    private static final int PRODUCTS = 40;
    private static final int CUSTOMERS = 1_000;
    private static final long PLENTY = 1_000_000;

    private static final String CONFIRMED_OF =
            "select order_id from order_view where order_id = any(?) and status = 'confirmed'";
    private static final String CONFIRMED = "select order_id from order_view where status = 'confirmed'";
    private static final String CLOSED =
            "select count(*) from order_view where order_id = any(?) and status = 'closed'";

    private final CommandGateway commands;
    private final JdbcTemplate database;
    private final int ordersASecond;

    private Fulfilling(CommandGateway commands, JdbcTemplate database, int ordersASecond) {
        this.commands = commands;
        this.database = database;
        this.ordersASecond = ordersASecond;
    }

    /** A shop with full shelves. */
    static Fulfilling of(ApplicationContext context, int ordersASecond) {
        Fulfilling shop = new Fulfilling(
                context.getBean(CommandGateway.class), context.getBean(JdbcTemplate.class), ordersASecond);
        IntStream.range(0, PRODUCTS)
                .forEach(product -> shop.commands.sendAndWait(new ReceiveStock(sku(product), PLENTY)));
        return shop;
    }

    @Override
    public Measurement measure(Question question) throws InterruptedException {
        return switch (question.what()) {
            case "confirmed" ->
                Sightings.measure(
                        question.senders(),
                        Duration.ofMillis((long) (question.seconds() * 1000)),
                        this::placeOne,
                        this::confirmedOf);
            case "to the door" -> WholeOrders.measure(Math.max(1, (int) (question.seconds() * ordersASecond)), this);
            default -> throw new IllegalArgumentException(question.what());
        };
    }

    private String placeOne() {
        UUID order = UUID.randomUUID();
        place(order);
        return order.toString();
    }

    private List<String> confirmedOf(Collection<String> orders) {
        return database.queryForList(CONFIRMED_OF, String.class, (Object) orders.toArray(String[]::new));
    }

    @Override
    public void place(UUID order) {
        int number = order.hashCode() >>> 1;
        commands.sendAndWait(new PlaceOrder(
                order.toString(),
                "customer-" + number % CUSTOMERS,
                "pm_ok",
                Stream.of(line(number, 24), line(number + PRODUCTS / 2, 12))
                        .sorted(Comparator.comparing(Line::sku))
                        .toList(),
                Instant.now()));
    }

    @Override
    public void handOver(UUID order) {
        commands.sendAndWait(new PickOrder(order.toString()));
        commands.sendAndWait(new DispatchOrder(order.toString()));
        commands.sendAndWait(new DeliverOrder(order.toString(), Instant.now()));
    }

    @Override
    public List<UUID> confirmed() {
        return database.queryForList(CONFIRMED, String.class).stream()
                .map(UUID::fromString)
                .toList();
    }

    @Override
    public long closed(List<UUID> orders) {
        String[] ids = orders.stream().map(UUID::toString).toArray(String[]::new);
        Long closed = database.queryForObject(CLOSED, Long.class, (Object) ids);
        return closed == null ? 0 : closed;
    }

    private static Line line(int number, int quantity) {
        int product = number % PRODUCTS;
        return new Line(sku(product), "Lemonade number " + product, quantity, 195, "5.5", "bottle-33", 20);
    }

    private static String sku(int product) {
        return "lemonade-" + product;
    }
}
