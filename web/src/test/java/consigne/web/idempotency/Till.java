package consigne.web.idempotency;

import consigne.runtime.commands.Origin;
import consigne.web.http.Answers;
import consigne.web.problem.Unavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts what it is asked to do, and waits, fails or crashes where a test wants that. */
@RestController
public class Till {

    record Sale(long cents) {}

    record Receipt(String commandId, int number) {}

    final List<String> carriedOut = new CopyOnWriteArrayList<>();
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch mayGoOn = new CountDownLatch(1);

    @PostMapping("/api/sales")
    ResponseEntity<Receipt> sell(@RequestBody Sale sale, Origin origin) {
        carriedOut.add(origin.commandId());
        return Answers.created(
                "/api/sales/" + carriedOut.size(), 41, new Receipt(origin.commandId(), carriedOut.size()));
    }

    @PutMapping("/api/sales/{number}")
    ResponseEntity<Void> change(@PathVariable int number, @RequestBody Sale sale, Origin origin) {
        carriedOut.add(origin.commandId());
        return Answers.done(42);
    }

    @PostMapping("/api/slow-sales")
    ResponseEntity<Void> sellSlowly(@RequestBody Sale sale, Origin origin) throws InterruptedException {
        carriedOut.add(origin.commandId());
        entered.countDown();
        mayGoOn.await();
        return Answers.done(43);
    }

    @PostMapping("/api/answers/{status}")
    ResponseEntity<Map<String, Integer>> answer(@PathVariable int status, Origin origin) {
        carriedOut.add(origin.commandId());
        return ResponseEntity.status(HttpStatus.valueOf(status)).body(Map.of("number", carriedOut.size()));
    }

    @PostMapping("/api/outages")
    void fail(Origin origin) {
        carriedOut.add(origin.commandId());
        throw new Unavailable("The till is closed.", Duration.ofSeconds(1));
    }

    @RestController
    static class Imports {

        private final Idempotency idempotency;
        final List<String> begun = new CopyOnWriteArrayList<>();

        Imports(Idempotency idempotency) {
            this.idempotency = idempotency;
        }

        @PostMapping("/api/imports/orders")
        ResponseEntity<String> take(
                @RequestBody byte[] csv, @RequestParam String currency, HttpServletRequest request, Origin unclaimed) {
            byte[] hash = new String(csv, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
            Origin origin = idempotency.claim(request, hash, unclaimed);
            begun.add(origin.commandId() + currency);
            return Answers.accepted("/api/imports/" + begun.size(), origin.commandId());
        }
    }
}
