package consigne.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.OrderId;
import consigne.api.Rejection;
import consigne.api.order.OrderCommand.ExpireOrder;
import consigne.api.order.OrderRejection.UnknownOrder;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.CommandRefused;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("captures the log of the whole process")
class SendingDueCommandsTest {

    private static final ExpireOrder EXPIRE =
            new ExpireOrder(new OrderId("01960000-0000-7000-8000-000000000001"), Instant.parse("2026-03-05T09:00:00Z"));

    private final List<Object> sent = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void aCommandIsSentWhenItIsDue() {
        send(null);
        assertThat(sent).containsExactly(EXPIRE);
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void aRefusedDeadlineIsCountedAndTold(CapturedOutput output) {
        send(new UnknownOrder(EXPIRE.orderId()));
        assertThat(sent).containsExactly(EXPIRE);
        assertThat(meters.get("consigne.deadlines.refused")
                        .tags("command", "order.expire", "rule", "unknown-order")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(output.getOut())
                .containsOnlyOnce("is refused by the rule unknown-order")
                .contains("WARN")
                .contains(EXPIRE.toString());
    }

    private void send(@Nullable Rejection refusal) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(ExpireOrder.class.getName(), message -> {
            sent.add(message.getPayload());
            if (refusal != null) {
                throw new CommandRefused(refusal);
            }
            return null;
        });
        var due = ScheduledCommand.of(EXPIRE, Origin.of("c1", new Actor("fulfilment", "saga", "saga")));
        new DueCommands(new Commands(bus, new NothingBefore(), Duration.ofSeconds(5)), meters).send(due);
    }

    private record NothingBefore() implements CommandJournal {
        @Override
        public boolean carriedOut(String commandId) {
            return false;
        }

        @Override
        public long headPosition() {
            return 0;
        }
    }
}
