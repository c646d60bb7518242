package consigne.benchmarks.rebuilt;

import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Senders;
import consigne.benchmarks.own.FrontDoor;
import consigne.benchmarks.own.Running;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Asks how orders of sixty events once stood, why they stand as they do, and what has changed. */
final class AskingThePast {

    private final Running shop;
    private final FrontDoor door;

    AskingThePast(Running shop) {
        this.shop = shop;
        this.door = new FrontDoor(shop.address(), "support");
    }

    Measurement measure(String question, int people, Duration time) {
        String asked = switch (question) {
            case "as-of" -> "?asOf=" + shop.head();
            case "why" -> "/why?field=totals.total";
            case "changes" -> "/changes";
            default -> throw new IllegalArgumentException(question);
        };
        return new Senders(people, (_, _) -> door.ask("/api/orders/" + any() + asked)).measure(time);
    }

    private static String any() {
        return StoredOrders.changed(ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE))
                .value();
    }
}
