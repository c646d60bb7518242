package consigne.benchmarks.front;

import consigne.api.Command;
import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Senders;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.Target;
import consigne.benchmarks.own.FrontDoor;
import consigne.benchmarks.own.Pace;
import consigne.benchmarks.own.ReadModels;
import consigne.benchmarks.own.Running;
import consigne.vault.customer.CustomerVault;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A shop of twelve thousand products and fifty thousand customers, which is searched and asked for quotes two hundred
 * times a second.
 */
final class Browsing implements Subject {

    private static final double A_SECOND = 200;
    private static final int LINES = 10;
    private static final int FILLING = 16;
    private static final int FINE = 200;

    private final FrontDoor door;
    private final Random random = new Random(20261127);

    private Browsing(Running shop) {
        this.door = new FrontDoor(shop.address(), "shop");
    }

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        try (Running shop = new Running(Target.Login.ofThisProcess(), "consigne.command", "consigne.query")) {
            if (shop.head() < Assortment.PRODUCTS) {
                fill(shop);
            }
            new Browsing(shop).answer(answers);
        }
    }

    private static void fill(Running shop) throws InterruptedException {
        Assortment.glass().forEach(shop::send);
        try (ExecutorService threads = Executors.newFixedThreadPool(FILLING)) {
            Assortment.products().forEach(commands -> threads.execute(() -> send(shop, commands)));
        }
        shop.get(ReadModels.class).awaitPosition(shop.head());
        CustomerVault vault = shop.get(CustomerVault.class);
        try (ExecutorService threads = Executors.newFixedThreadPool(FILLING)) {
            IntStream.range(0, Acquaintances.PEOPLE)
                    .forEach(person -> threads.execute(
                            () -> vault.put(Acquaintances.id(person), Acquaintances.details(person), null)));
        }
    }

    private static void send(Running shop, List<Command> commands) {
        commands.forEach(shop::send);
    }

    @Override
    public Measurement measure(Question question) {
        Senders.Work work = switch (question.what()) {
            case "search" -> (_, _) -> door.ask("/api/products?limit=20&query=" + encoded(Assortment.typed(random)));
            case "people" ->
                (_, _) -> door.ask("/api/customers?limit=20&query=" + encoded(Acquaintances.typed(random)));
            case "quote" -> (_, _) -> quote();
            default -> throw new IllegalArgumentException(question.what());
        };
        Pace pace = new Pace(work, question.senders(), A_SECOND, System.nanoTime());
        return new Senders(question.senders(), pace).measure(Duration.ofMillis((long) (question.seconds() * 1000)));
    }

    private void quote() throws Exception {
        String lines = random.ints(0, Assortment.PRODUCTS)
                .distinct()
                .limit(LINES)
                .mapToObj(product -> """
                        {"sku": "%s", "quantity": 6}""".formatted(Assortment.sku(product)))
                .collect(Collectors.joining(", "));
        HttpResponse<String> answer = door.send("POST", "/api/quotes", """
                {"customerId": "customer-%d", "lines": [%s]}""".formatted(random.nextInt(1_000), lines));
        if (answer.statusCode() != FINE) {
            throw new IllegalStateException("A quote is answered by " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
