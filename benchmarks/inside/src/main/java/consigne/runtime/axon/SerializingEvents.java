package consigne.runtime.axon;

import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.benchmarks.inside.AnOrder;
import java.util.concurrent.TimeUnit;
import org.axonframework.serialization.SerializedObject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An order of two lines into its JSON, and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SerializingEvents {

    private final NamedEventSerializer serializer = new NamedEventSerializer();
    private final OrderPlaced placed = AnOrder.placed();
    private final SerializedObject<byte[]> serialized = serializer.serialize(placed, byte[].class);

    @Benchmark
    public SerializedObject<byte[]> serialize() {
        return serializer.serialize(placed, byte[].class);
    }

    @Benchmark
    public Object deserialize() {
        return serializer.deserialize(serialized);
    }
}
