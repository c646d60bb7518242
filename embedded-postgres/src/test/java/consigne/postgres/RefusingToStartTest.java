package consigne.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import consigne.postgres.HoldingPostgres.Holder;
import consigne.postgres.folder.PidFile;
import consigne.postgres.machine.Obstacle;
import consigne.postgres.server.EarlierInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RefusingToStartTest {

    @TempDir
    Path folder;

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    EmbeddedPostgres.in(folder).throwaway().port(other.getLocalPort()),
                    "Port " + other.getLocalPort(),
                    "ss -ltnp");
        }
    }

    @Test
    void aFolderInUseInThisProcessStaysWithItsHolder() throws Exception {
        try (EmbeddedPostgres holder = EmbeddedPostgres.in(folder).throwaway().start()) {
            refuses(EmbeddedPostgres.in(folder).throwaway(), "in use by this very process");
            assertThat(Client.of(holder).ask("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aFolderInUseElsewhereIsLeftAloneAndItsHolderNamed() throws Exception {
        Holder holder = HoldingPostgres.spawn(folder);
        try {
            refuses(
                    EmbeddedPostgres.in(folder).throwaway(),
                    "the process with the id " + holder.jvm().pid());
            assertThat(holder.client().ask("SELECT 1")).isEqualTo("1");
        } finally {
            holder.jvm().destroyForcibly();
        }
    }

    @Test
    void aPostgresThatSomeoneElseRunsOnTheDataIsLeftAloneAndNamed() throws Exception {
        try (EmbeddedPostgres other = EmbeddedPostgres.in(folder).throwaway().start()) {
            EarlierInstance here = new EarlierInstance(other.dataFolder(), Duration.ZERO, Duration.ZERO);

            assertThatThrownBy(here::awaitEnd)
                    .isInstanceOf(Obstacle.class)
                    .hasMessageContaining(
                            "kill -INT " + PidFile.in(other.dataFolder()).pid());
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        refuses(EmbeddedPostgres.in(Files.createFile(folder.resolve("file"))), "is not a folder");
    }

    /** Root may write anywhere but where nobody can. */
    @Test
    void aFolderThatMayNotBeWrittenIsNamedWithTheUser() throws IOException {
        Path closed = isRoot()
                ? Path.of("/proc")
                : Files.createDirectory(
                        folder.resolve("closed"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));

        refuses(
                EmbeddedPostgres.in(closed.resolve("below")),
                "may not write in " + closed.resolve("below"),
                System.getProperty("user.name"));
    }

    @Test
    void dataOfAnotherUserAreLeftToThatUser() throws IOException {
        assumeTrue(isRoot(), "only root can give files away");
        EmbeddedPostgres.in(folder).throwaway().start().stop();
        Files.setOwner(
                folder.resolve("data"),
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon"));

        refuses(EmbeddedPostgres.in(folder).throwaway(), "belong to the user 'daemon'", "chown -R");
    }

    @Test
    void dataOfAnotherMajorVersionAreNotTouched() throws IOException {
        EmbeddedPostgres.in(folder).throwaway().start().stop();
        Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");

        refuses(EmbeddedPostgres.in(folder).throwaway(), "were written by PostgreSQL 17");
    }

    @Test
    void aLostSuperuserPasswordIsMissed() throws IOException {
        EmbeddedPostgres.in(folder).throwaway().start().stop();
        Files.delete(folder.resolve("superuser-password"));

        refuses(EmbeddedPostgres.in(folder).throwaway(), "superuser-password is gone");
    }

    @Test
    void aSettingThatPostgresDoesNotKnowIsQuotedFromItsLog() {
        refuses(
                EmbeddedPostgres.in(folder).throwaway().setting("shared_bufers", "1GB"),
                "one of its settings",
                "shared_bufers");
    }

    @Test
    void aSettingForWhichThereIsTooLittleMemoryIsExplained() {
        refuses(
                EmbeddedPostgres.in(folder).throwaway().setting("shared_buffers", "7TB"),
                "too little memory",
                "shared_buffers");
    }

    @Test
    void dataThatAreDamagedAreSaidToBeSo() throws IOException {
        EmbeddedPostgres.in(folder).throwaway().start().stop();
        try (var logs = Files.list(folder.resolve("data/pg_wal"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                Files.delete(log);
            }
        }

        refuses(EmbeddedPostgres.in(folder).throwaway(), "are damaged", "backup");
    }

    private void refuses(PostgresSetup setup, String... explained) {
        assertThatThrownBy(setup::start).isInstanceOf(PostgresNotStarted.class).hasMessageContainingAll(explained);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
