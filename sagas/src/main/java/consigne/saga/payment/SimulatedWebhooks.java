package consigne.saga.payment;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import consigne.runtime.schedule.UntilItSucceeds;
import consigne.runtime.signing.WebhookSignatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The simulator's late answers: told by webhook, again and again until the shop has taken them. */
final class SimulatedWebhooks {

    private static final String TASK = "simulated-webhook";

    private final OneTimeTask<Void> task;
    private final JdbcClient books;
    private final WebhookSignatures signatures;
    private final Supplier<SchedulerClient> scheduler;
    private final Supplier<URI> shop;
    private final Duration delay;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    SimulatedWebhooks(
            JdbcClient books,
            WebhookSignatures signatures,
            Supplier<SchedulerClient> scheduler,
            Supplier<URI> shop,
            Duration delay,
            Clock clock) {
        this.books = books;
        this.signatures = signatures;
        this.scheduler = scheduler;
        this.shop = shop;
        this.delay = delay;
        this.clock = clock;
        this.task = Tasks.oneTime(TASK, Void.class)
                .onFailure(new UntilItSucceeds<>())
                .execute((due, _) -> answer(due.getId()));
    }

    OneTimeTask<Void> task() {
        return task;
    }

    void answerLater(String key) {
        scheduler.get().scheduleIfNotExists(task.instance(key), clock.instant().plus(delay));
    }

    /** Authorises unless it was set free meanwhile, and tells the shop in either case what it said. */
    private void answer(String key) {
        books.sql("update simulated_authorisation set state = 'authorised' where key = ? and state = 'asked'")
                .param(key)
                .update();
        String body = books.sql("""
                        select json_build_object('orderId', order_id, 'attempt', attempt, 'outcome', 'authorised',
                            'reference', ?::text)
                        from simulated_authorisation where key = ?""")
                .param(Simulator.reference(key).value())
                .param(key)
                .query(String.class)
                .single();
        post(body.getBytes(StandardCharsets.UTF_8));
    }

    private void post(byte[] body) {
        String timestamp = signatures.timestamp();
        HttpRequest request = HttpRequest.newBuilder(shop.get())
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header(WebhookSignatures.TIMESTAMP, timestamp)
                .header(WebhookSignatures.SIGNATURE, signatures.sign(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                throw new IllegalStateException("the shop answered a webhook with " + status);
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
