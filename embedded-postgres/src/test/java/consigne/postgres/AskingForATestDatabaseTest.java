package consigne.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class AskingForATestDatabaseTest {

    @Test
    void each_is_empty_and_apart_from_the_others() throws SQLException {
        Database one = TestPostgres.freshDatabase();
        Database other = TestPostgres.freshDatabase();

        Client.of(one).run("CREATE TABLE bottle (id int)");
        Client.of(other).run("CREATE TABLE bottle (id int)");

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void it_is_as_durable_as_the_real_one() throws SQLException {
        Client client = Client.of(TestPostgres.freshDatabase());

        assertThat(client.ask("SHOW fsync")).isEqualTo("on");
        assertThat(client.ask("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(client.ask("SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void its_user_is_no_superuser() throws SQLException {
        assertThat(Client.of(TestPostgres.freshDatabase()).ask("SHOW is_superuser"))
                .isEqualTo("off");
    }

    @Test
    void its_password_is_not_printed() {
        Database database = TestPostgres.freshDatabase();

        assertThat(database.toString()).doesNotContain(database.password());
    }
}
