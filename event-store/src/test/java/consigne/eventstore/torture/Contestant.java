package consigne.eventstore.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.planted.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A process that writes or reads. */
final class Contestant {

    private final ChildJvm jvm;
    private final Path record;
    private final AtomicBoolean killed = new AtomicBoolean();

    Contestant(ChildJvm jvm, Path record) {
        this.jvm = jvm;
        this.record = record;
    }

    /** What it has sent, or seen. */
    Path record() {
        return record;
    }

    int acknowledged() throws IOException {
        return Journal.Entries.of(List.of(record)).acknowledged().size();
    }

    void kill() {
        killed.set(true);
        jvm.kill();
    }

    void finish() throws IOException {
        jvm.finish();
    }

    /** Waits for the end of one that was not killed. */
    void endsWell(Duration patience) throws IOException, InterruptedException {
        if (!killed.get()) {
            assertThat(jvm.awaitEnd(patience)).as(jvm.printed()).isZero();
        }
    }

    /** Waits until it has so many more answers. */
    void awaitAcknowledged(int more) throws IOException, InterruptedException {
        int wanted = acknowledged() + more;
        while (acknowledged() < wanted) {
            assertThat(jvm.isAlive()).as(jvm.printed()).isTrue();
            Thread.sleep(10);
        }
    }
}
