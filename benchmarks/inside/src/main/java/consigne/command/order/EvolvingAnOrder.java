package consigne.command.order;

import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.benchmarks.inside.AnOrder;
import consigne.runtime.deciding.Decision;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What two events make of an order, and the decision between them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EvolvingAnOrder {

    private final OrderPlaced placed = AnOrder.placed();
    private final OrderConfirmed confirmed = new OrderConfirmed(placed.orderId(), 0);
    private final OrderState begun = new OrderState.NotPlaced().evolve(placed);
    private final OrderDecider decider = new OrderDecider(null, null, null);

    @Benchmark
    public Object evolve() {
        return new OrderState.NotPlaced().evolve(placed).evolve(confirmed);
    }

    @Benchmark
    public Decision<OrderEvent> decide() {
        return decider.decide(begun, new ConfirmOrder(placed.orderId(), 0));
    }
}
