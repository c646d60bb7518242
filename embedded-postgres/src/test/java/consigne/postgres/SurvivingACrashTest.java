package consigne.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.postgres.HoldingPostgres.Holder;
import consigne.postgres.folder.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SurvivingACrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void aKilledPostgresComesBackOnItsPortWithAllThatItAcknowledged() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).throwaway().start()) {
            Client client = Client.of(postgres);
            client.run("CREATE TABLE bottle (id int)");
            long killed = PidFile.in(postgres.dataFolder()).pid();
            AtomicInteger acknowledged = new AtomicInteger();
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> writeUntilCutOff(client, acknowledged));
            await().atMost(SOON).until(() -> acknowledged.get() > 200);

            postgres.kill();

            await().atMost(SOON).until(writing::isDone);
            await().atMost(SOON)
                    .until(() -> postgres.isRunning()
                            && PidFile.in(postgres.dataFolder()).pid() != killed);
            assertThat(Integer.parseInt(client.ask("SELECT count(*) FROM bottle")))
                    .isBetween(acknowledged.get(), acknowledged.get() + 1);
        }
    }

    @Test
    void itComesBackAsOftenAsItIsKilled() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).throwaway().start()) {
            for (int kills = 0; kills < 3; kills++) {
                postgres.kill();
                await().atMost(SOON).until(() -> !postgres.isRunning());
                await().atMost(SOON).until(postgres::isRunning);
            }
            assertThat(Client.of(postgres).ask("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void oneThatIsAliveAndSaysNothingIsStartedAgain() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)
                .throwaway()
                .patience(Duration.ofSeconds(2))
                .start()) {
            long silent = PidFile.in(postgres.dataFolder()).pid();
            new ProcessBuilder("kill", "-STOP", Long.toString(silent)).start().waitFor();

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> postgres.isRunning()
                            && PidFile.in(postgres.dataFolder()).pid() != silent);
            assertThat(Client.of(postgres).ask("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void itIsTriedAgainUntilItCanStart() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).throwaway().start()) {
            Path control = postgres.dataFolder().resolve("global/pg_control");
            Path aside = folder.resolve("aside");
            Files.move(control, aside);
            postgres.kill();
            await().atMost(SOON)
                    .until(() -> Files.readString(folder.resolve("log/startup.log"))
                            .contains("could not find the database system"));

            Files.move(aside, control);

            await().atMost(SOON).until(postgres::isRunning);
        }
    }

    @Test
    void onceStoppedItStaysSo() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).throwaway().start();

        postgres.stop();
        postgres.stop();

        assertThat(postgres.isRunning()).isFalse();
        assertThat(postgres.dataFolder().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void itCanBeStoppedWhileItIsBeingStartedAgain() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).throwaway().start();
        postgres.kill();

        postgres.stop();

        assertThat(postgres.isRunning()).isFalse();
        EmbeddedPostgres.in(folder).throwaway().start().stop();
    }

    @Test
    void itEndsByItselfWhenItsProcessIsKilled() throws IOException {
        Holder holder = HoldingPostgres.spawn(folder);
        ProcessHandle postmaster =
                ProcessHandle.of(PidFile.in(folder.resolve("data")).pid()).orElseThrow();

        holder.jvm().destroyForcibly();

        await().atMost(SOON).until(() -> !postmaster.isAlive());
        await().atMost(SOON).until(() -> !Files.exists(folder.resolve("data/postmaster.pid")));
    }

    @Test
    void aSuccessorOfAKilledProcessFindsAllThatWasAcknowledged() throws Exception {
        Holder holder = HoldingPostgres.spawn(folder);
        holder.client().run("CREATE TABLE bottle (id int)");
        AtomicInteger acknowledged = new AtomicInteger();
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> writeUntilCutOff(holder.client(), acknowledged));
        await().atMost(SOON).until(() -> acknowledged.get() > 200);

        holder.jvm().destroyForcibly().waitFor();

        try (EmbeddedPostgres successor =
                EmbeddedPostgres.in(folder).throwaway().start()) {
            await().atMost(SOON).until(writing::isDone);
            assertThat(Integer.parseInt(Client.of(successor).ask("SELECT count(*) FROM bottle")))
                    .isBetween(acknowledged.get(), acknowledged.get() + 1);
        }
    }

    @Test
    void aPidLeftBehindThatIsNowAnotherProgramsIsNoHindrance() throws IOException {
        EmbeddedPostgres.in(folder).throwaway().start().stop();
        Process other = new ProcessBuilder("sleep", "60").start();
        Files.writeString(folder.resolve("data/postmaster.pid"), other.pid() + "\n" + folder.resolve("data") + "\n");
        try {
            EmbeddedPostgres.in(folder).throwaway().start().stop();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    private static void writeUntilCutOff(Client client, AtomicInteger acknowledged) {
        try (Connection connection = client.connect();
                Statement statement = connection.createStatement()) {
            for (; ; ) {
                statement.execute("INSERT INTO bottle VALUES (1)");
                acknowledged.incrementAndGet();
            }
        } catch (SQLException cutOff) {
            assertThat(cutOff.getSQLState()).matches("08...|57P..");
        }
    }
}
