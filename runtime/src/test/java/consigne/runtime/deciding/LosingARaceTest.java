package consigne.runtime.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Command;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.runtime.commands.Outcome;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** Another process may decide about the same aggregate at the same time. */
class LosingARaceTest {

    private record Ask(String aggregateId) implements Command {}

    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final AtomicInteger decisions = new AtomicInteger();
    private final Commands commands = new Commands(
            bus,
            new CommandJournal() {
                @Override
                public boolean carriedOut(String commandId) {
                    return false;
                }

                @Override
                public long headPosition() {
                    return 7;
                }
            },
            Duration.ofSeconds(5));

    @Test
    void theCommandIsDecidedAnew() {
        loseOnceBy(new ConcurrencyException("a sequence is taken"));
        assertThat(ask()).isEqualTo(new Outcome.Done(7));
        assertThat(decisions).hasValue(2);
    }

    @Test
    void soIsOneThatWouldHaveBeenTheFirstOfItsAggregate() {
        loseOnceBy(new AggregateStreamCreationException("it exists already"));
        assertThat(ask()).isEqualTo(new Outcome.Done(7));
        assertThat(decisions).hasValue(2);
    }

    private Outcome ask() {
        return commands.execute(new Ask("a"), Origin.of("c", new Actor("anna", "customer", "test")));
    }

    private void loseOnceBy(RuntimeException lostRace) {
        bus.subscribe(Ask.class.getName(), _ -> {
            if (decisions.incrementAndGet() == 1) {
                throw lostRace;
            }
            return null;
        });
    }
}
