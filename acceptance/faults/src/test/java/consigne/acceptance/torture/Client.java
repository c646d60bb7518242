package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sends one request after the other; where no answer comes, it asks again with the same key, or gives up. */
final class Client implements Callable<Integer> {

    private final String name;
    private final Shop shop;
    private final String sku;
    private final Random random;
    private final Map<Request, Reply> answered = new ConcurrentHashMap<>();
    private final Queue<Request> givenUp = new ConcurrentLinkedQueue<>();
    private volatile boolean enough;

    Client(String name, Shop shop, String sku, long seed) {
        this.name = name;
        this.shop = shop;
        this.sku = sku;
        this.random = new Random(seed);
    }

    /** Returns how many requests it has sent, when told that it is enough. */
    @Override
    public Integer call() throws InterruptedException {
        int sent = 0;
        while (!enough) {
            Request request = new Request(name + "-" + sent++, random.nextInt(3) == 0);
            Optional<Reply> reply = answer(request);
            boolean persists = random.nextBoolean();
            while (reply.isEmpty() && persists) {
                Thread.sleep(100);
                reply = answer(request);
            }
            reply.ifPresentOrElse(answer -> answered.put(request, answer), () -> givenUp.add(request));
        }
        return sent;
    }

    private Optional<Reply> answer(Request request) {
        try {
            Reply reply = request.send(shop, sku);
            if (reply.status() == 503 || reply.body().contains("problem:request-in-progress")) {
                return Optional.empty();
            }
            assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
            return Optional.of(reply);
        } catch (UncheckedIOException dead) {
            return Optional.empty();
        }
    }

    void stop() {
        enough = true;
    }

    Map<Request, Reply> answered() {
        return answered;
    }

    Queue<Request> givenUp() {
        return givenUp;
    }
}
