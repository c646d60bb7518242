package consigne.eventstore.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import consigne.eventstore.event.CommandStep;
import consigne.eventstore.event.EventContent;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The digest of an event of 600 bytes, worked out by who stores it, and the link in the chain, by the one who writes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HashingEvents {

    private final EventContent event = new EventContent(
            "order:019a0000-0000-7000-8000-000000000000",
            "order",
            3,
            "019a0000-0000-7000-8000-000000000001",
            Instant.EPOCH,
            new CommandStep("019a0000-0000-7000-8000-000000000002", 0),
            new SimpleSerializedObject<>("x".repeat(400).getBytes(UTF_8), byte[].class, "order.placed.v1", "1"),
            new SerializedMetaData<>("x".repeat(200).getBytes(UTF_8), byte[].class));

    private final byte[] digest = HashChain.digest(event);
    private final byte[] before = HashChain.start();

    @Benchmark
    public byte[] digest() {
        return HashChain.digest(event);
    }

    @Benchmark
    public byte[] link() {
        return HashChain.link(before, 7, digest);
    }
}
