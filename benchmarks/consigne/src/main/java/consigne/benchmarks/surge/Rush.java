package consigne.benchmarks.surge;

import consigne.benchmarks.own.FrontDoor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Orders for one product, each of which is sent again for as long as its sender is told to come back later. */
final class Rush {

    static final int TAKEN = 201;
    static final int LATER = 503;

    /** What stands for a status where there was no answer. */
    private static final int NONE = 0;

    private final FrontDoor door;
    private final String sku;
    private final AtomicInteger left;
    private final Histogram nanos = new ConcurrentHistogram(3);
    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();

    Rush(FrontDoor door, String sku, int orders) {
        this.door = door;
        this.sku = sku;
        this.left = new AtomicInteger(orders);
    }

    /** Sends all of them, each customer one after the other. */
    void by(int customers) {
        try (ExecutorService threads = Executors.newFixedThreadPool(customers)) {
            for (int customer = 0; customer < customers; customer++) {
                String order = """
                        {"customerId": "customer-%d", "paymentMethod": "pm_ok", "lines": [{"sku": "%s", "quantity": 1}]}
                        """.formatted(customer, sku);
                threads.execute(() -> sendAll(order));
            }
        }
    }

    private void sendAll(String order) {
        while (left.getAndDecrement() > 0) {
            int status = LATER;
            while (status == LATER) {
                status = send(order);
            }
        }
    }

    /** Returns the status of the answer, after the time that its sender is asked to wait. */
    private int send(String order) {
        long sent = System.nanoTime();
        try {
            HttpResponse<String> answer = door.send("POST", "/api/orders", order);
            count(answer.statusCode(), sent);
            Thread.sleep(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(0)));
            return answer.statusCode();
        } catch (IOException nothing) {
            count(NONE, sent);
            return NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void count(int status, long sent) {
        nanos.recordValue(System.nanoTime() - sent);
        answers.computeIfAbsent(status, _ -> new LongAdder()).increment();
    }

    /** How long an answer took, of whatever kind. */
    double millis(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }

    /** How many answers of that status there were. */
    long answers(int status) {
        LongAdder counted = answers.get(status);
        return counted == null ? 0 : counted.sum();
    }

    /** How many answers there were of no kind that a customer can live with, none at all included. */
    long otherAnswers() {
        return nanos.getTotalCount() - answers(TAKEN) - answers(LATER);
    }
}
