package consigne.eventstore;

import static consigne.eventstore.Notes.byCommand;
import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.eventstore.Verification.Intact;
import consigne.postgres.Database;
import consigne.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillingPostgresTest {

    private static final int KILLS = 3;
    private static final int WRITERS = 8;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void whatWasAcknowledgedIsThereOnceAndTheStoreGoesOnByItself() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).start();
                TestDatabase database =
                        new TestDatabase(new Database(postgres.jdbcUrl(), postgres.username(), postgres.password()));
                OneProcess process = OneProcess.on(database);
                BlockingStream<TrackedEventMessage<?>> stream = process.store.openStream(null);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int i = 0; i < WRITERS; i++) {
                String aggregate = "aggregate " + i;
                threads.execute(() -> write(process, aggregate));
            }
            for (int i = 0; i < KILLS; i++) {
                Thread.sleep(300);
                postgres.kill();
                int before = acknowledged.size();
                while (acknowledged.size() < before + 50) {
                    Thread.sleep(20);
                }
            }
            done.set(true);
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

            process.append(note("the last", 0));
            long head = process.engine.headPosition();
            assertThat(new EventStoreVerifier(database.dataSource()).verify(1)).isEqualTo(new Intact(1, head));
            assertThat(database.query("select count(*) from event where command_id is not null"))
                    .isEqualTo(Integer.toString(acknowledged.size()));
            for (long position = 1; position <= head; position++) {
                assertThat(stream.nextAvailable().trackingToken().position()).hasValue(position);
            }
        }
    }

    /** Sends each command until it is known to be stored. */
    private void write(OneProcess process, String aggregate) {
        for (int i = 0; !done.get(); i++) {
            String command = aggregate + "/" + i;
            boolean stored = false;
            while (!stored) {
                try {
                    process.append(byCommand(command, note(aggregate, i)));
                    stored = true;
                } catch (CommandAlreadyStored e) {
                    stored = true;
                } catch (EventStoreUnavailable e) {
                    assertThat(e.outcome()).isNotNull();
                }
            }
            acknowledged.add(command);
        }
    }
}
