package consigne.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingPostgresTest {

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsThereAfterARestart() throws SQLException {
        try (EmbeddedPostgres first = EmbeddedPostgres.in(folder).start()) {
            Client.of(first).run("CREATE TABLE bottle AS SELECT 33 AS centilitres");
        }
        try (EmbeddedPostgres second = EmbeddedPostgres.in(folder).start()) {
            assertThat(Client.of(second).ask("SELECT centilitres FROM bottle")).isEqualTo("33");
        }
    }

    @Test
    void thePortUsedLastIsUsedAgain() {
        int first = portOfOneRun();

        assertThat(portOfOneRun()).isEqualTo(first);
    }

    @Test
    void anotherPortIsFoundWhereTheOneUsedLastIsTaken() throws IOException {
        int first = portOfOneRun();

        try (ServerSocket other = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertThat(portOfOneRun()).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void onlyThisMachineCanReachItAndOnlyWithThePassword() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).start()) {
            Client client = Client.of(postgres);

            assertThat(client.ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> new Client(client.jdbcUrl(), client.username(), "guessed").connect())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void thePasswordsAreForNobodyElseToReadAndNotInTheLog() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)
                .setting("log_statement", "all")
                .setting("log_min_messages", "debug1")
                .start()) {
            assertThat(Files.readString(folder.resolve("password"))).isEqualTo(postgres.password());
        }

        for (String file : new String[] {"password", "superuser-password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
        try (var logs = Files.list(folder.resolve("log"))) {
            assertThat(logs)
                    .isNotEmpty()
                    .noneSatisfy(
                            log -> assertThat(log).content().contains(Files.readString(folder.resolve("password"))));
        }
    }

    @Test
    void aWishedSettingHoldsAndAWishedDatabaseIsThere() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)
                .database("shop")
                .setting("shared_buffers", "32MB")
                .setting("consigne.greeting", "it's \\ open")
                .start()) {
            assertThat(Client.of(postgres).ask("SELECT current_database()")).isEqualTo("shop");
            assertThat(Client.of(postgres).ask("SHOW shared_buffers")).isEqualTo("32MB");
            assertThat(Client.of(postgres).ask("SHOW consigne.greeting")).isEqualTo("it's \\ open");
        }
    }

    @Test
    void durabilityIsNotForTheCallerToSet() {
        PostgresSetup setup = EmbeddedPostgres.in(folder);

        assertThatThrownBy(() -> setup.setting("fsync", "off")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> setup.setting("work_mem", "1MB'\nfsync = off"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int portOfOneRun() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).start()) {
            return postgres.port();
        }
    }
}
