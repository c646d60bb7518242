package consigne.eventstore;

import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import consigne.eventstore.connection.Durability;
import consigne.postgres.Database;
import consigne.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class InsistingOnDurabilityTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Durability.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(said);
    }

    @ParameterizedTest
    @CsvSource({"off, on", "local, local", "remote_apply, remote_apply"})
    void theWriterWaitsForTheDiskWhateverTheDatabaseSays(String set, String used) {
        try (TestDatabase database = new TestDatabase()) {
            database.execute(
                    "do $$ begin execute 'alter database ' || current_database() || ' set synchronous_commit = " + set
                            + "'; end $$");
            database.execute("""
                    create table seen (setting text);
                    create function see() returns trigger language plpgsql as
                      $$ begin insert into seen values (current_setting('synchronous_commit')); return null; end $$;
                    create trigger see after insert on event execute function see()""");
            try (OneProcess process = OneProcess.on(database)) {
                process.append(note("a", 0));
                database.terminateBackends("true");
                process.append(note("a", 1));
            }
            assertThat(database.query("select string_agg(setting, ' ') from seen"))
                    .isEqualTo(used + " " + used);
        }
        assertThat(said.list).isEmpty();
    }

    @Test
    void aServerThatNeverWaitsForTheDiskIsComplainedAbout(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).start();
                TestDatabase database =
                        new TestDatabase(new Database(postgres.jdbcUrl(), postgres.username(), postgres.password()))) {
            turnOff("fsync", postgres);
            Awaitility.await().until(() -> database.query("show fsync").equals("off"));
            try (OneProcess process = OneProcess.on(database)) {
                process.append(note("a", 0));
            }
            assertThat(said.list)
                    .singleElement()
                    .satisfies(complaint -> assertThat(complaint.getFormattedMessage())
                            .startsWith("PostgreSQL runs with fsync = off: "));
        }
    }

    private static void turnOff(String setting, EmbeddedPostgres postgres) throws IOException, InterruptedException {
        Path data = postgres.dataFolder();
        Files.writeString(data.resolve("postgresql.auto.conf"), setting + " = off\n");
        String postmaster = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        new ProcessBuilder("kill", "-HUP", postmaster).start().waitFor();
    }
}
