package consigne.runtime.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import consigne.acceptance.axonserver.AxonServerStandIn;
import consigne.eventstore.EventStoreVerifier;
import consigne.eventstore.Verification;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.axonserver.Counter.Full;
import consigne.runtime.axonserver.Counter.Up;
import consigne.runtime.commands.CommandUnanswered;
import consigne.runtime.commands.Outcome;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Events lie in Axon Server; who follows them follows the copy, and each command stores its own once. */
class CopyingEventsTest {

    private final Database database = TestPostgres.freshDatabase();
    private final AxonServerStandIn server = AxonServerStandIn.start();
    private final ServerNode here = new ServerNode(database, server.port());
    private final ServerNode there = new ServerNode(database, server.port());

    @AfterEach
    void end() {
        here.close();
        there.close();
        server.close();
    }

    @Test
    void eachEventIsCopiedToItsPlaceStepByStepOfItsCommand() {
        here.copies();
        here.send(new Up("a", 2), "c1");
        there.send(new Up("b", 1), "c2");
        there.send(new Up("a", 1), "c3");

        await().untilAsserted(() ->
                assertThat(here.copied()).containsExactly("1 a 0 c1 0", "2 a 1 c1 1", "3 b 0 c2 0", "4 a 2 c3 0"));
        assertThat(here.journal.headPosition()).isEqualTo(4);
        assertThat(new EventStoreVerifier(new DriverManagerDataSource(
                                database.jdbcUrl(), database.username(), database.password()))
                        .verify(1))
                .isEqualTo(new Verification.Intact(1, 4));
    }

    @Test
    void aCommandThatComesTwiceIsCarriedOutOnceCopiedOrNot() {
        assertThat(here.send(new Up("a", 1), "c1")).isInstanceOf(Outcome.Done.class);
        assertThat(here.send(new Up("a", 1), "c2")).isInstanceOf(Outcome.Done.class);
        here.copies();
        assertThat(there.send(new Up("a", 1), "c1")).isInstanceOf(Outcome.Done.class);
        await().untilAsserted(() -> assertThat(here.copied()).hasSize(2));

        assertThat(there.send(new Up("a", 1), "c2")).isInstanceOf(Outcome.Done.class);
        assertThat(here.copied()).containsExactly("1 a 0 c1 0", "2 a 1 c2 0");
    }

    @Test
    void oneCopiesAndAnotherTakesOver() {
        here.copies();
        here.send(new Up("a", 1), "c1");
        await().untilAsserted(() -> assertThat(here.copied()).hasSize(1));
        there.copies();
        here.copiesNoMore();
        here.send(new Up("a", 1), "c2");

        await().untilAsserted(() -> assertThat(here.copied()).hasSize(2));
    }

    @Test
    void racesAreDecidedByAxonServer() {
        here.copies();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 40)
                    .forEach(i -> threads.execute(() -> untilAnswered(i % 2 == 0 ? here : there, "c" + i)));
        }

        await().untilAsserted(() -> assertThat(here.copied()).hasSize(40));
        assertThat(here.sql
                        .sql("select command_id from event order by command_id")
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates();
        assertThat(here.send(new Up("a", 61), "too many")).isEqualTo(new Outcome.Refused(new Full(40)));
    }

    /** Who has no answer asks again, by the same id. */
    private static void untilAnswered(ServerNode node, String command) {
        await().ignoreException(CommandUnanswered.class)
                .until(() -> node.send(new Up("a", 1), command), Outcome.Done.class::isInstance);
    }

    @Test
    void theCopyGoesOnWhenConnectionsBreak() {
        here.copies();
        here.send(new Up("a", 1), "c1");
        server.dropConnections();

        await().untilAsserted(() -> assertThat(there.send(new Up("b", 1), "c2")).isInstanceOf(Outcome.Done.class));
        await().untilAsserted(() -> assertThat(here.copied()).containsExactly("1 a 0 c1 0", "2 b 0 c2 0"));
        assertThat(here.whyNothingIsCopied()).isEmpty();
    }

    @Test
    void whileAxonServerIsAwayNobodyKnowsAndAfterwardsAllGoesOn() {
        here.copies();
        here.send(new Up("a", 1), "c1");
        await().untilAsserted(() -> assertThat(here.copied()).hasSize(1));
        server.refuse(true);

        assertThatExceptionOfType(CommandUnanswered.class).isThrownBy(() -> there.send(new Up("a", 1), "c2"));
        assertThatExceptionOfType(CommandUnanswered.class).isThrownBy(() -> here.send(new Up("a", 1), "c3"));
        server.refuse(false);

        untilAnswered(there, "c2");
        untilAnswered(here, "c3");
        await().untilAsserted(() -> assertThat(here.copied()).hasSize(3));
    }

    @Test
    void whatAxonServerHasLostIsNotWrittenOver() {
        here.copies();
        here.send(new Up("a", 2), "c1");
        await().untilAsserted(() -> assertThat(here.copied()).hasSize(2));
        try (AxonServerStandIn emptied = AxonServerStandIn.start();
                ServerNode after = new ServerNode(database, emptied.port())) {
            here.copiesNoMore();
            after.send(new Up("b", 2), "c2");
            after.copies();

            await().untilAsserted(() -> assertThat(after.whyNothingIsCopied())
                    .hasValueSatisfying(why -> assertThat(why).contains("has lost events: at position 2")));
            assertThat(after.copied()).isEqualTo(List.of("1 a 0 c1 0", "2 a 1 c1 1"));
        }
    }
}
