package consigne.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import consigne.postgres.HoldingPostgres.Holder;
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
    void a_port_that_is_taken_is_named() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    EmbeddedPostgres.in(folder).throwaway().port(other.getLocalPort()),
                    "Port " + other.getLocalPort(),
                    "ss -ltnp");
        }
    }

    @Test
    void a_folder_in_use_in_this_process_stays_with_its_holder() throws Exception {
        try (EmbeddedPostgres holder = EmbeddedPostgres.in(folder).throwaway().start()) {
            refuses(EmbeddedPostgres.in(folder).throwaway(), "in use by this very process");
            assertThat(Client.of(holder).ask("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_in_use_elsewhere_is_left_alone_and_its_holder_named() throws Exception {
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
    void a_postgres_that_someone_else_runs_on_the_data_is_left_alone_and_named() throws Exception {
        try (EmbeddedPostgres other = EmbeddedPostgres.in(folder).throwaway().start()) {
            EarlierInstance here = new EarlierInstance(other.dataFolder(), Duration.ZERO, Duration.ZERO);

            assertThatThrownBy(here::awaitEnd)
                    .isInstanceOf(PostgresNotStarted.class)
                    .hasMessageContaining(
                            "kill -INT " + PidFile.in(other.dataFolder()).pid());
        }
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        refuses(EmbeddedPostgres.in(Files.createFile(folder.resolve("file"))), "is not a folder");
    }

    @Test
    void a_folder_that_may_not_be_written_is_named_with_the_user() throws IOException {
        assumeTrue(!isRoot(), "root may write anywhere");
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));

        refuses(EmbeddedPostgres.in(closed), "may not write in " + closed, System.getProperty("user.name"));
        refuses(EmbeddedPostgres.in(closed.resolve("below")), "may not write in " + closed.resolve("below"));
    }

    @Test
    void a_folder_where_nobody_can_write_is_named() {
        refuses(EmbeddedPostgres.in(Path.of("/proc/consigne")), "may not write in /proc/consigne");
    }

    @Test
    void data_of_another_user_are_left_to_that_user() throws IOException {
        assumeTrue(isRoot(), "only root can give files away");
        EmbeddedPostgres.in(folder).throwaway().start().stop();
        Files.setOwner(
                folder.resolve("data"),
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon"));

        refuses(EmbeddedPostgres.in(folder).throwaway(), "belong to the user 'daemon'", "chown -R");
    }

    @Test
    void data_of_another_major_version_are_not_touched() throws IOException {
        EmbeddedPostgres.in(folder).throwaway().start().stop();
        Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");

        refuses(EmbeddedPostgres.in(folder).throwaway(), "were written by PostgreSQL 17");
    }

    @Test
    void a_lost_superuser_password_is_missed() throws IOException {
        EmbeddedPostgres.in(folder).throwaway().start().stop();
        Files.delete(folder.resolve("superuser-password"));

        refuses(EmbeddedPostgres.in(folder).throwaway(), "superuser-password is gone");
    }

    @Test
    void a_setting_that_postgres_does_not_know_is_quoted_from_its_log() {
        refuses(
                EmbeddedPostgres.in(folder).throwaway().setting("shared_bufers", "1GB"),
                "one of its settings",
                "shared_bufers");
    }

    @Test
    void a_setting_for_which_there_is_too_little_memory_is_explained() {
        refuses(
                EmbeddedPostgres.in(folder).throwaway().setting("shared_buffers", "7TB"),
                "too little memory",
                "shared_buffers");
    }

    @Test
    void data_that_are_damaged_are_said_to_be_so() throws IOException {
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
