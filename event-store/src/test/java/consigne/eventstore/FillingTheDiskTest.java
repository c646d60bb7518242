package consigne.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.eventstore.EventStoreUnavailable.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillingTheDiskTest {

    private final SmallDisk disk;
    private final TestDatabase database;
    private final OneProcess process;

    FillingTheDiskTest(@TempDir Path folder) throws IOException {
        disk = new SmallDisk(folder);
        database = new TestDatabase(disk.database());
        process = OneProcess.on(database);
    }

    @AfterEach
    void close() throws Exception {
        process.close();
        database.close();
        disk.close();
    }

    @Test
    void callersAreToldAtOnceAndWorkGoesOnWhenThereIsRoom() throws Exception {
        try (Callers callers = new Callers(process, 8)) {
            callers.getOn();
            disk.fill();
            callers.areTold(Outcome.NOT_STORED);
            assertThat(process.load("aggregate 0")).isNotEmpty();
            disk.makeRoom();
            callers.getOn();
            callers.haveLostNothing(database);
        }
    }

    /** Without room for its log PostgreSQL ends, and cannot start. */
    @Test
    void nothingIsLostThoughPostgresEndsForWantOfRoom() throws Exception {
        try (Callers callers = new Callers(process, 8)) {
            callers.getOn();
            long before = callers.told(Outcome.UNKNOWN);
            disk.fill();
            writeLogUntilThereIsNoRoomForMore();
            callers.areTold(Outcome.UNKNOWN, before);
            disk.makeRoom();
            callers.getOn();
            callers.haveLostNothing(database);
        }
    }

    private void writeLogUntilThereIsNoRoomForMore() {
        boolean alive = true;
        while (alive) {
            try {
                database.execute("select pg_logical_emit_message(false, 'filler', repeat('x', 4000000))");
            } catch (IllegalStateException ended) {
                alive = false;
            }
        }
    }
}
