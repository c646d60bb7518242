package consigne.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import consigne.postgres.binaries.Cache;
import consigne.postgres.folder.Cluster;
import consigne.postgres.folder.Folder;
import consigne.postgres.folder.PidFile;
import consigne.postgres.machine.RunAs;
import consigne.postgres.machine.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningAsRootTest {

    @TempDir
    Path folder;

    @BeforeEach
    void onlyRootCanTry() {
        assumeTrue(System.getProperty("user.name").equals("root"), "this is an ordinary user");
    }

    @Test
    void postgresHasNoneOfRootsRights() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).start()) {
            assertThat(processOf(postgres).resolve("status")).content().contains("CapEff:\t0000000000000000");
        }
    }

    @Test
    void dataThatBelongToPostgressOwnAccountStaySoAndAreServedByIt() throws IOException, SQLException {
        EmbeddedPostgres.in(folder).start().stop();
        giveAwayDataAndLog();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).start()) {
            assertThat(Files.getOwner(processOf(postgres)).getName()).isEqualTo(Users.account());
            assertThat(Client.of(postgres).ask("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void withoutUserNamespacesThatAccountMakesTheDataItself() throws IOException {
        Folder prepared = Folder.prepare(folder);
        RunAs account = new RunAs.Account(Users.account());

        new Cluster(prepared, Cache.binaries(prepared.programs(), account), account, true).createIfAbsent();

        assertThat(Files.getOwner(prepared.data()).getName()).isEqualTo(Users.account());
        assertThat(Users.choose(prepared.data())).isEqualTo(account);
    }

    private void giveAwayDataAndLog() throws IOException {
        for (String part : new String[] {"data", "log"}) {
            try (Stream<Path> paths = Files.walk(folder.resolve(part))) {
                for (Path path : paths.toList()) {
                    Users.give(path, new RunAs.Account(Users.account()));
                }
            }
        }
    }

    private static Path processOf(EmbeddedPostgres postgres) throws IOException {
        return Path.of("/proc", Long.toString(PidFile.in(postgres.dataFolder()).pid()));
    }
}
