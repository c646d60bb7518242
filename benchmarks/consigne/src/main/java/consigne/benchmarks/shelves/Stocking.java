package consigne.benchmarks.shelves;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.catalogue.ContainerCommand.DefineContainer;
import consigne.api.catalogue.ContainerType;
import consigne.benchmarks.measuring.Machine;
import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.Target;
import consigne.benchmarks.own.FrontDoor;
import consigne.benchmarks.own.ReadModels;
import consigne.benchmarks.own.Running;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An operator sets a shop up from a file of its products, as often as is asked for, of other products each time. */
final class Stocking implements Subject {

    private static final int PRODUCTS = 4_000;
    private static final int LOOK_AGAIN_MILLIS = 20;
    private static final String PATH = "/api/imports/products";

    private final Running shop;
    private final FrontDoor door;
    private int times;

    private Stocking(Running shop) {
        this.shop = shop;
        this.door = new FrontDoor(shop.address(), "operator");
    }

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        Target.Login login = Target.Login.ofThisProcess();
        try (Running shop = new Running(login, "consigne.command", "consigne.query", "consigne.imports")) {
            shop.send(new DefineContainer(
                    new ContainerType("bottle-33"),
                    new Name("Bottle of 33 cl"),
                    Money.of("0.20", "EUR"),
                    Instant.EPOCH));
            new Stocking(shop).answer(answers);
        }
    }

    /** Counts from the file that is sent until all of it is shown to whoever looks at the shelf. */
    @Override
    public Measurement measure(Question question) throws Exception {
        String file = file(++times);
        double cpuBefore = Machine.busySeconds();
        long began = System.nanoTime();
        String imported = begin(file);
        String shown = door.read(imported);
        while (!shown.contains("\"status\":\"done\"")) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            shown = door.read(imported);
        }
        double done = (System.nanoTime() - began) / 1e9;
        if (!shown.contains("\"taken\":" + PRODUCTS)) {
            throw new IllegalStateException(shown);
        }
        shop.get(ReadModels.class).awaitPosition(shop.head());
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = Machine.busySeconds() - cpuBefore;
        return new Measurement(PRODUCTS / seconds, Double.NaN, Double.NaN, cpu * 1000 / PRODUCTS)
                .with(Map.of("seconds", seconds, "seconds of importing", done));
    }

    private String begin(String file) throws Exception {
        HttpResponse<String> answer = door.sendFile(PATH, file);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body()));
    }

    private static String file(int time) {
        return IntStream.range(0, PRODUCTS)
                .mapToObj(product -> "drink-%d-%04d,Limonade %d de la maison 33 cl,%d.95,5.5,bottle-33,1,240"
                        .formatted(time, product, product, 1 + product % 9))
                .collect(Collectors.joining(
                        "\n", "sku,name,unitPrice,vatPercent,container,containersPerUnit,onHand\n", "\n"));
    }
}
