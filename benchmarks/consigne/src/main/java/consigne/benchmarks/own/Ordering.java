package consigne.benchmarks.own;

import consigne.api.OrderId;
import consigne.benchmarks.measuring.Machine;
import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Parcels;
import consigne.benchmarks.measuring.Senders;
import consigne.benchmarks.measuring.Sightings;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.Target;
import consigne.benchmarks.measuring.WholeOrders;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders in the parts of the shop that are named, which may be all of it. */
final class Ordering implements Subject, WholeOrders.Shop {

    /** So many send what loads it while others watch. */
    private static final int LOADING = 16;

    private static final int ORDERS_A_SECOND = 300;

    private static final int FIRST_COMMANDS_OF_A_STORE = 10;

    private final Running shop;
    private final ReadModels readModels;
    private final Map<Question, Senders> senders = new HashMap<>();
    private double lastRate;

    private Ordering(Running shop) {
        this.shop = shop;
        this.readModels = shop.get(ReadModels.class);
    }

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        try (Running shop = new Running(Target.Login.ofThisProcess(), args);
                Companions _ = companions(List.of(args), shop.get(JdbcClient.class))) {
            open(shop, answers);
        }
    }

    private static Companions companions(List<String> parts, JdbcClient database)
            throws IOException, InterruptedException {
        Target.Login login = Target.Login.ofThisProcess();
        return System.getProperty("consigne.process") == null
                ? Companions.ofTheSameKind(Integer.getInteger("consigne.benchmarks.likes", 0), parts, login, database)
                : Companions.ofOtherKinds(login, database);
    }

    private static void open(Running shop, PrintStream answers) throws Exception {
        if (shop.head() < FIRST_COMMANDS_OF_A_STORE) {
            Orders.opening().forEach(shop::send);
        }
        new Ordering(shop).answer(answers);
    }

    @Override
    public Measurement measure(Question question) throws InterruptedException {
        Duration time = Duration.ofMillis((long) (question.seconds() * 1000));
        return switch (question.what()) {
            case "steps" -> steps(question, time);
            case "seen" -> seen(question.senders(), time);
            case "confirmed" -> Sightings.measure(question.senders(), time, this::placeOne, readModels::confirmedOf);
            case "seen at half load" -> seenAtHalfLoad(question.senders(), time);
            case "to the door" -> WholeOrders.measure(Math.max(1, (int) (question.seconds() * ORDERS_A_SECOND)), this);
            default -> throw new IllegalArgumentException(question.what());
        };
    }

    /** Counts until the read models, too, have taken the last of the events. */
    private Measurement steps(Question question, Duration time) throws InterruptedException {
        double cpuBefore = Machine.busySeconds();
        long began = System.nanoTime();
        Measurement sent = senders.computeIfAbsent(question, _ -> new Senders(question.senders(), steps()))
                .measure(time);
        double commands = sent.perSecond() * (System.nanoTime() - began) / 1e9;
        readModels.awaitPosition(shop.head());
        lastRate = commands * 1e9 / (System.nanoTime() - began);
        double cpu = Machine.busySeconds() - cpuBefore;
        return new Measurement(lastRate, sent.p50Millis(), sent.p99Millis(), cpu * 1000 / commands);
    }

    private Senders.Work steps() {
        Parcels parcels = Parcels.fresh();
        return (sender, turn) -> {
            var place = parcels.scan(sender, turn);
            shop.send(Orders.step(idOf(place.parcelId()), place.step(), (int) turn + sender));
        };
    }

    private static OrderId idOf(String name) {
        return OrderId.of(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private Measurement seen(int watchers, Duration time) {
        return Sightings.measure(watchers, time, this::placeOne, readModels::shownOf);
    }

    private String placeOne() {
        UUID order = UUID.randomUUID();
        place(order);
        return order.toString();
    }

    /** While others send half as many commands as they could the last time. */
    private Measurement seenAtHalfLoad(int watchers, Duration time) throws InterruptedException {
        Senders.Work halfLoad = new Pace(steps(), LOADING, lastRate / 2, System.nanoTime());
        Thread load = Thread.ofPlatform().start(() -> new Senders(LOADING, halfLoad).measure(time));
        try {
            return seen(watchers, time);
        } finally {
            load.join();
        }
    }

    @Override
    public void place(UUID order) {
        shop.send(Orders.place(OrderId.of(order), order.hashCode() >>> 1));
    }

    @Override
    public void handOver(UUID order) {
        IntStream.range(2, Orders.STEPS)
                .mapToObj(step -> Orders.step(OrderId.of(order), step, 0))
                .forEach(shop::send);
    }

    @Override
    public List<UUID> confirmed() {
        return readModels.confirmed();
    }

    @Override
    public long closed(List<UUID> orders) {
        return readModels.closed(orders);
    }
}
