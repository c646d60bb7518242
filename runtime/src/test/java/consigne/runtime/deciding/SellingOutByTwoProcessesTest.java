package consigne.runtime.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Command;
import consigne.api.Event;
import consigne.api.Rejection;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.commands.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many senders of two processes want more of one thing than there is; a judge replays what is stored. */
class SellingOutByTwoProcessesTest {

    private static final int SENDERS = 64;
    private static final int EACH = 25;
    private static final int STOCK = 3_000;
    private static final long SEED = 20_261_127;

    private final Database database = TestPostgres.freshDatabase();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    sealed interface Trade extends Command {}

    record Stock(String aggregateId, int number) implements Trade {
        @Override
        public boolean begins() {
            return true;
        }
    }

    record Take(String aggregateId, int number) implements Trade {}

    record Changed(String aggregateId, int by, int left) implements Event {}

    record NotEnough(int left) implements Rejection {
        @Override
        public String explanation() {
            return "There are " + left;
        }
    }

    /** So many are left. */
    private static final class Kegs implements Decider<Integer, Trade, Changed> {

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Decision<Changed> decide(Integer left, Trade trade) {
            return switch (trade) {
                case Stock(String id, int number) -> Decision.accept(new Changed(id, number, left + number));
                case Take(String id, int number) ->
                    number <= left
                            ? Decision.accept(new Changed(id, -number, left - number))
                            : Decision.refuse(new NotEnough(left));
            };
        }

        @Override
        public Integer evolve(Integer left, Changed event) {
            return left + event.by();
        }
    }

    /**
     * What came of a command.
     *
     * @param from how many events there were before it was sent
     * @param to how many there were when it was answered
     */
    private record Answer(int wanted, Outcome outcome, long from, long to) {}

    @Test
    void everyAnswerIsRightOnTheHistoryUpToIt() throws Exception {
        try (Node here = new Node(database, "kegs", Trade.class, new Kegs());
                Node there = new Node(database, "kegs", Trade.class, new Kegs())) {
            here.send(new Stock("kegs-1", STOCK));
            List<Node> both = List.of(here, there);
            List<Future<?>> senders = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
                for (int i = 0; i < SENDERS; i++) {
                    Node node = both.get(i % 2);
                    Random random = new Random(SEED + i);
                    senders.add(threads.submit(() -> buy(node, random)));
                }
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
            judge(here.history("kegs-1", Changed.class));
        }
    }

    private void buy(Node node, Random random) {
        for (int i = 0; i < EACH; i++) {
            int number = 1 + random.nextInt(4);
            long from = node.events("kegs-1");
            Outcome outcome = node.send(new Take("kegs-1", number));
            answers.add(new Answer(number, outcome, from, node.events("kegs-1")));
        }
    }

    private void judge(List<Changed> history) {
        int left = 0;
        List<Integer> after = new ArrayList<>();
        for (Changed event : history) {
            assertThat(event.left()).as("decided upon the event before it").isEqualTo(left + event.by());
            assertThat(event.left()).isNotNegative();
            left = event.left();
            after.add(left);
        }
        assertThat(answers).hasSize(SENDERS * EACH);
        assertThat(answers.stream().filter(answer -> answer.outcome() instanceof Outcome.Done))
                .hasSize(history.size() - 1);
        assertThat(answers).anySatisfy(answer -> assertThat(answer.outcome()).isInstanceOf(Outcome.Refused.class));
        for (Answer answer : answers) {
            if (answer.outcome() instanceof Outcome.Refused(NotEnough(int then))) {
                assertThat(then).isLessThan(answer.wanted());
                assertThat(after.subList((int) answer.from() - 1, (int) answer.to()))
                        .as("what was left while it was asked")
                        .contains(then);
            }
        }
    }
}
