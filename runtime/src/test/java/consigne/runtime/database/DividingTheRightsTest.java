package consigne.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DividingTheRightsTest {

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;
    private static DriverManagerDataSource owner;
    private static JdbcClient shop;

    @BeforeAll
    static void open() throws Exception {
        postgres = EmbeddedPostgres.in(folder).start();
        DriverManagerDataSource worker =
                new DriverManagerDataSource(postgres.jdbcUrl(), postgres.username(), postgres.password());
        shop = JdbcClient.create(worker);
        migrate(worker); // as one role did it all before
        shop.sql("insert into event select 1, 0, now(), now(), 0, 'a', null, 'e', null, 't', null, '{}', '{}', ''")
                .update();
        owner = new DriverManagerDataSource(
                postgres.jdbcUrl(),
                postgres.owner().username(),
                postgres.owner().password());
        migrate(owner);
        LeastRights.divide(owner, postgres.username());
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    @Test
    void theShopReadsAndInsertsEvents() {
        insertsAnEvent();
    }

    private static void insertsAnEvent() {
        shop.sql(
                        "insert into event select coalesce(max(position), 0) + 1, coalesce(max(position), 0) + 1, now(), now(), 0, 'a', null, 'f', null, 't', null, '{}', '{}', '' from event")
                .update();
        shop.sql("update event_head set position = 2").update();

        assertThat(shop.sql("select count(*) from event").query(Long.class).single())
                .isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set payload = '{}'",
                "delete from event",
                "truncate event",
                "drop table event",
                "alter table event disable trigger all",
                "create trigger never before insert on event for each row execute function suppress_redundant_updates_trigger()",
                "delete from event_head",
                "drop schema events cascade",
                "create table events.mine (id int)",
                "set role consigne_owner",
                "alter table event owner to consigne",
                "update flyway_schema_history set success = false"
            })
    void andNothingMore(String crime) {
        assertThatThrownBy(() -> shop.sql(crime).update())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .satisfies(cause ->
                        assertThat(((SQLException) cause).getSQLState()).isEqualTo("42501"));
    }

    @Test
    void whatIsReadIsTheShopsToMakeAnewAndTheOwnersToMigrate() {
        shop.sql("create table rebuilt (like token_entry including all)").update();
        shop.sql("drop table token_entry").update();
        shop.sql("alter table rebuilt rename to token_entry").update();
        shop.sql("create schema axon").update();

        JdbcClient.create(owner)
                .sql("alter table token_entry add column note text")
                .update();
        assertThat(shop.sql("select count(note) from token_entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void dividingTwiceChangesNothing() throws SQLException {
        migrate(owner);
        LeastRights.divide(owner, postgres.username());

        insertsAnEvent();
    }

    private static void migrate(DriverManagerDataSource as) {
        Flyway.configure()
                .dataSource(as)
                .locations("classpath:db")
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
