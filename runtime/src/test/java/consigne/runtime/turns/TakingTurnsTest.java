package consigne.runtime.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.runtime.commands.CommandUnanswered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is decided about one aggregate, is decided one after the other, and each in its turn. */
class TakingTurnsTest {

    private final Turns turns = new Turns(Duration.ofSeconds(10));
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void nobodyLooksOnWhileAnotherChangesSomething() {
        int[] sum = {0};
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < 64; sender++) {
                senders.execute(() -> {
                    for (int i = 0; i < 500; i++) {
                        turns.take("a", turns.ticket(), () -> sum[0]++);
                    }
                });
            }
        }
        assertThat(sum[0]).isEqualTo(64 * 500);
    }

    @Test
    void whoeverWaitsIsServedInTheOrderOfTheTickets() throws Exception {
        List<Long> served = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long again = turns.ticket();
            Future<Integer> first = senders.submit(() -> turns.take("a", turns.ticket(), this::busy));
            begun.await();
            List<Future<?>> waiting = new ArrayList<>();
            List<Long> tickets = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                tickets.add(turns.ticket());
            }
            tickets.reversed().forEach(ticket -> waiting.add(senders.submit(() -> serve(ticket, served))));
            waiting.add(senders.submit(() -> serve(again, served)));
            tickets.addFirst(again);
            Awaitility.await().until(() -> turns.waiting("a") == tickets.size());
            end.countDown();
            first.get();
            for (Future<?> each : waiting) {
                each.get();
            }
            assertThat(served).isEqualTo(tickets);
        }
    }

    @Test
    void whoWaitsTooLongIsToldAndItsWorkIsNotDone() throws Exception {
        Turns impatient = new Turns(Duration.ofMillis(50));
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> first = other.submit(() -> impatient.take("a", 1, this::busy));
            begun.await();
            assertThatThrownBy(() -> impatient.take("a", 2, done::incrementAndGet))
                    .isInstanceOf(CommandUnanswered.class)
                    .hasMessageContaining("busy");
            end.countDown();
            first.get();
            assertThat(impatient.take("a", 3, () -> 3)).isEqualTo(3);
            assertThat(done).hasValue(0);
        }
    }

    @Test
    void whatFailsFailsForItsOwnCallerAlone() throws Exception {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = senders.submit(() -> turns.take("a", turns.ticket(), this::busy));
            begun.await();
            Future<Integer> failing = senders.submit(() -> turns.take("a", turns.ticket(), TakingTurnsTest::fail));
            Future<Integer> fine = senders.submit(() -> turns.take("a", turns.ticket(), () -> 2));
            end.countDown();
            assertThat(first.get()).isEqualTo(1);
            assertThatThrownBy(failing::get).hasRootCauseMessage("no");
            assertThat(fine.get()).isEqualTo(2);
        }
    }

    @Test
    void nobodyWorksForAllOthersForever() throws Exception {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = senders.submit(() -> turns.take("a", turns.ticket(), this::busy));
            begun.await();
            List<Future<Integer>> many = IntStream.range(0, 1_000)
                    .mapToObj(i -> senders.submit(() -> turns.take("a", turns.ticket(), () -> i)))
                    .toList();
            Awaitility.await().until(() -> turns.waiting("a") == many.size());
            end.countDown();
            assertThat(first.get()).isEqualTo(1);
            for (int i = 0; i < many.size(); i++) {
                assertThat(many.get(i).get()).isEqualTo(i);
            }
            assertThat(turns.waiting("a")).isZero();
        }
    }

    private Long serve(long ticket, List<Long> served) {
        return turns.take("a", ticket, () -> {
            served.add(ticket);
            return ticket;
        });
    }

    private int busy() {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return 1;
    }

    private static int fail() {
        throw new IllegalStateException("no");
    }
}
