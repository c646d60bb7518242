package consigne.runtime.axonserver;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.acceptance.axonserver.AxonServerStandIn;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.axonserver.Counter.Up;
import consigne.runtime.jdbc.EngineInUse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database holds events of its own or the copy of another store's, never both. */
class KeepingStoresApartTest {

    private final Database database = TestPostgres.freshDatabase();

    @Test
    void aCopyIsNotOpenedAsAStoreNorAStoreAsACopy() {
        try (AxonServerStandIn server = AxonServerStandIn.start();
                ServerNode node = new ServerNode(database, server.port())) {
            new ResourceDatabasePopulator(new ClassPathResource("db/runtime/V2.11__event_copy.sql"))
                    .execute(new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
            EngineInUse.noteCopyOf("axon-server", node.sql);
            node.copies().send(new Up("a", 1), "c1");
            Awaitility.await().until(() -> node.copied().size() == 1);

            assertThatCode(() -> EngineInUse.noteCopyOf("axon-server", node.sql))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> EngineInUse.requireNoEventsIn("event_copy", "axon-server", node.sql))
                    .hasMessageContaining("open it with consigne.event-store=axon-server");

            node.sql.sql("delete from event_copy").update();
            assertThatThrownBy(() -> EngineInUse.noteCopyOf("axon-server", node.sql))
                    .hasMessageContaining("open it with consigne.event-store=postgres");
        }
    }
}
