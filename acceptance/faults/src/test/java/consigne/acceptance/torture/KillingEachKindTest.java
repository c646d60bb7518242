package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.axonserver.AxonServerStandInProgram;
import consigne.acceptance.crash.Lives;
import consigne.acceptance.shop.Books;
import consigne.acceptance.shop.OtherJvm;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.acceptance.shop.kinds.Gateway;
import consigne.command.CommandSide;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.query.QuerySide;
import consigne.runtime.process.ProcessKind;
import consigne.saga.Sagas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Three kinds of process around an Axon Server, each killed under load, and the server too. */
@Tag("torture")
@Order(2)
@EnabledIfSystemProperty(named = "torture", matches = "full", disabledReason = "KillingTheShopTest is its sample")
class KillingEachKindTest {

    private static final Logger LOG = LoggerFactory.getLogger(KillingEachKindTest.class);
    private static final int ROUNDS = Integer.getInteger("torture.kind-rounds", 10);
    private static final long SEED = Long.getLong("torture.seed", 20261121);
    private static final int CLIENTS = 4;
    private static final int ON_HAND = 1_000_000;

    private final Database database = TestPostgres.freshDatabase();
    private final Books books = new Books(database);
    private final Map<ProcessKind, Lives> kinds = new EnumMap<>(ProcessKind.class);
    private final List<AutoCloseable> open = new ArrayList<>();
    private final StringBuilder figures = new StringBuilder();
    private final long began = System.nanoTime();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void whatWasAcknowledgedIsDoneOnceWhoeverDies() throws Exception {
        Lives axonServer = axonServer();
        Gateway gateway = shopAround(axonServer);
        String cola = Shop.ofTenaciousPeople(gateway::address, database).sells("cola", 180, 1, ON_HAND);
        Shop shop = new Shop(gateway::address, database);
        Crowd crowd = Crowd.of(CLIENTS, shop, cola, SEED);

        int sent = crowd.sendDuring(() -> killInTurn(axonServer, crowd));

        Judge judge = new Judge(database, crowd.clients());
        judge.everyOrderIsConfirmed();
        int done = judge.everythingAcknowledgedIsDoneOnceAndNothingTwice();
        crowd.getFirstAnswersAgain();
        judge.nothingCameOfAskingAgain();
        judge.theChainHolds();
        Shop.eventually(() -> assertThat(shop.stock(cola).onHand()).isEqualTo(ON_HAND + judge.receipts()));
        judge.report(
                "killing-each-kind",
                SEED,
                ROUNDS * (ProcessKind.values().length + 1),
                sent,
                done,
                System.nanoTime() - began);
        Files.writeString(Path.of("target", "torture", "killing-each-kind-restarts.txt"), figures);
    }

    private void killInTurn(Lives axonServer, Crowd crowd) {
        for (int round = 0; round < ROUNDS; round++) {
            for (ProcessKind kind : ProcessKind.values()) {
                kill(kind.toString(), of(kind), crowd);
            }
            kill("axon-server", axonServer, crowd);
        }
    }

    /** The shop is whole again when clients have answers, and every order that was placed until then is confirmed. */
    private void kill(String what, Lives lives, Crowd crowd) {
        crowd.awaitAnswers(20);
        lives.kill();
        long killed = System.nanoTime();
        crowd.awaitAnswers(20);
        Duration answers = Duration.ofNanos(System.nanoTime() - killed);
        long head = books.number("select max(position) from event");
        Shop.eventually(() -> assertThat(books.number("""
                        select count(*) from event placed where type = 'order.placed' and position <= %d and not exists (
                            select from event after
                            where after.aggregate_id = placed.aggregate_id and after.type = 'order.confirmed')""".formatted(head))).isZero());
        String figure = "%s: answers after %d ms, orders confirmed after %d ms%n"
                .formatted(
                        what,
                        answers.toMillis(),
                        Duration.ofNanos(System.nanoTime() - killed).toMillis());
        figures.append(figure);
        LOG.info(figure.strip());
    }

    private Lives axonServer() throws IOException {
        int port = OtherJvm.freePort();
        return opened(Lives.of(
                port,
                AxonServerStandInProgram.class,
                Integer.toString(port),
                folder.resolve("events").toString()));
    }

    private Gateway shopAround(Lives axonServer) throws IOException {
        kinds.put(ProcessKind.COMMAND_SIDE, process(ProcessKind.COMMAND_SIDE, CommandSide.class, axonServer));
        kinds.put(ProcessKind.SAGAS, process(ProcessKind.SAGAS, Sagas.class, axonServer));
        kinds.put(ProcessKind.QUERY_SIDE, process(ProcessKind.QUERY_SIDE, QuerySide.class, axonServer));
        Gateway gateway = opened(new Gateway(kind -> of(kind).address()));
        Shop.eventually(() -> assertThat(kinds.values()).allSatisfy(Lives::isReady));
        return gateway;
    }

    private Lives process(ProcessKind kind, Class<?> program, Lives axonServer) throws IOException {
        int port = OtherJvm.freePort();
        String commands = kind == ProcessKind.COMMAND_SIDE
                ? "http://127.0.0.1:" + port
                : of(ProcessKind.COMMAND_SIDE).address().toString();
        String[] arguments = Server.arguments(
                database,
                "server.port=" + port,
                "consigne.node=" + kind,
                "consigne.mode=axon-server",
                "axon.axonserver.servers=127.0.0.1:" + axonServer.address().getPort(),
                "consigne.payment.webhook-secret=between the processes of a test",
                "consigne.payment.simulator.shop=" + commands,
                "consigne.payment.simulator.delay=1s",
                "consigne.fulfilment.payment-time-limit=1h",
                "consigne.fulfilment.payment-awaited=1h",
                "consigne.http.claim-lease=3s");
        return opened(Lives.of(port, program, arguments));
    }

    private Lives of(ProcessKind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    private <T extends AutoCloseable> T opened(T each) {
        open.add(each);
        return each;
    }
}
