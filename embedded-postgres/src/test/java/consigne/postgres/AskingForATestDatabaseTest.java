package consigne.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class AskingForATestDatabaseTest {

    @Test
    void eachIsEmptyAndApartFromTheOthers() throws SQLException {
        Database one = TestPostgres.freshDatabase();
        Database other = TestPostgres.freshDatabase();

        Client.of(one).run("CREATE TABLE bottle (id int)");
        Client.of(other).run("CREATE TABLE bottle (id int)");

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void itIsAsDurableAsTheRealOne() throws SQLException {
        Client client = Client.of(TestPostgres.freshDatabase());

        assertThat(client.ask("SHOW fsync")).isEqualTo("on");
        assertThat(client.ask("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(client.ask("SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void itsUserIsNoSuperuser() throws SQLException {
        assertThat(Client.of(TestPostgres.freshDatabase()).ask("SHOW is_superuser"))
                .isEqualTo("off");
    }

    @Test
    void itsPasswordIsNotPrinted() {
        Database database = TestPostgres.freshDatabase();

        assertThat(database.toString()).doesNotContain(database.password());
    }
}
