package consigne.acceptance.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.connector.command.CommandChannel;
import io.axoniq.axonserver.grpc.FlowControl;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.axoniq.axonserver.grpc.command.CommandSubscription;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A command goes to one process that handles it, the same for one routing key, and its answer comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandlingCommandsTest {

    private static final List<String> CRATES =
            IntStream.range(0, 40).mapToObj(number -> "crate-" + number).toList();

    private final AxonServerStandIn server = AxonServerStandIn.start();
    private final Application shop = new Application(server.address(), "shop");
    private final Application cellar = new Application(server.address(), "cellar");

    @AfterAll
    void stop() {
        shop.close();
        cellar.close();
        server.close();
    }

    @Test
    void anotherProcessAnswers() throws Exception {
        cellar.handles("answered", fetch -> fetch.crate() + " from the cellar");
        assertThat(shop.fetch("answered", "water"))
                .succeedsWithin(Duration.ofSeconds(5))
                .isEqualTo("water from the cellar");
    }

    @Test
    void aRefusalComesBackAsAnAnswer() throws Exception {
        cellar.handles("refused", fetch -> {
            throw new CommandExecutionException("empty", null, fetch.crate());
        });
        assertThatThrownBy(() -> shop.fetch("refused", "water").join())
                .cause()
                .isInstanceOf(CommandExecutionException.class)
                .hasMessageContaining("empty")
                .satisfies(refused -> assertThat(((CommandExecutionException) refused).<String>getDetails())
                        .hasValue("water"));
    }

    @Test
    void withoutAHandlerItIsRefused() {
        assertThatThrownBy(() -> shop.fetch("unknown", "water").join())
                .cause()
                .isInstanceOf(NoHandlerForCommandException.class);
    }

    @Test
    void aHandlerThatNeverAnswersIsGivenUp() {
        try (AxonServerStandIn impatient = AxonServerStandIn.start(Duration.ofMillis(200));
                Application asking = new Application(impatient.address())) {
            ManagedChannel mute = silent(impatient, "silent", new CopyOnWriteArrayList<>());
            assertThatThrownBy(() -> asking.fetch("silent", "water").join()).hasMessageContaining("timeout");
            mute.shutdownNow();
        }
    }

    @Test
    void handlersShareRoutingKeysAndOneTakesOverWhenTheOtherLeaves() throws Exception {
        cellar.handles("shared", fetch -> "cellar");
        shop.handles("shared", fetch -> "shop");
        Map<String, String> first = whoFetches();
        assertThat(first.values()).contains("cellar", "shop");
        assertThat(whoFetches()).isEqualTo(first);

        try (Application attic = new Application(server.address(), "attic")) {
            attic.handles("shared", fetch -> "attic");
            Map<String, String> moved = new HashMap<>(whoFetches());
            moved.entrySet().removeAll(first.entrySet());
            assertThat(moved.values()).isNotEmpty().containsOnly("attic");
        }
        assertThat(whoFetches()).isEqualTo(first);
    }

    private Map<String, String> whoFetches() {
        Map<String, String> fetched = new HashMap<>();
        CRATES.forEach(crate -> fetched.put(crate, shop.fetch("shared", crate).join()));
        return fetched;
    }

    @Test
    void aProcessThatTakesMoreLoadGetsMore() throws Exception {
        CommandChannel strong = cellar.connections.getConnection().commandChannel();
        CommandChannel weak = shop.connections.getConnection().commandChannel();
        List<String> fetched = new CopyOnWriteArrayList<>();
        strong.registerCommandHandler(command -> done(fetched, "strong"), 1000, "load")
                .awaitAck(5, TimeUnit.SECONDS);
        weak.registerCommandHandler(command -> done(fetched, "weak"), 1, "load").awaitAck(5, TimeUnit.SECONDS);
        CRATES.forEach(crate -> shop.fetch("load", crate).join());
        assertThat(fetched).hasSize(40).filteredOn("strong"::equals).hasSizeGreaterThan(30);
    }

    private static CompletableFuture<CommandResponse> done(List<String> fetched, String who) {
        fetched.add(who);
        return CompletableFuture.completedFuture(CommandResponse.getDefaultInstance());
    }

    @Test
    void whatADeadHandlerWasSentIsLostAndWhatWaitedForItGoesToAnother() throws Exception {
        List<String> sent = new CopyOnWriteArrayList<>();
        ManagedChannel dying = silent(server, "dying", sent);
        CompletableFuture<String> lost = shop.fetch("dying", "water");
        Awaitility.await().until(() -> sent.size() == 1);
        CompletableFuture<String> waiting = shop.fetch("dying", "juice");
        cellar.handles("dying", fetch -> "cellar");
        assertThat(waiting).isNotDone();

        dying.shutdownNow();
        assertThatThrownBy(lost::join).hasMessageContaining("Connection lost while executing command");
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("cellar");
        assertThat(sent).hasSize(1);
    }

    /** A process that takes one command, and never answers. */
    private static ManagedChannel silent(AxonServerStandIn server, String name, List<String> sent) {
        ManagedChannel channel =
                NettyChannelBuilder.forTarget(server.address()).usePlaintext().build();
        CompletableFuture<Boolean> subscribed = new CompletableFuture<>();
        StreamObserver<CommandProviderOutbound> stream = CommandServiceGrpc.newStub(channel)
                .openStream(new StreamObserver<>() {
                    @Override
                    public void onNext(CommandProviderInbound said) {
                        if (said.hasAck()) {
                            subscribed.complete(said.getAck().getSuccess());
                        } else {
                            sent.add(said.getCommand().getName());
                        }
                    }

                    @Override
                    public void onError(Throwable gone) {}

                    @Override
                    public void onCompleted() {}
                });
        stream.onNext(CommandProviderOutbound.newBuilder()
                .setFlowControl(FlowControl.newBuilder().setClientId("dying").setPermits(1))
                .build());
        stream.onNext(CommandProviderOutbound.newBuilder()
                .setInstructionId("subscribe")
                .setSubscribe(
                        CommandSubscription.newBuilder().setClientId("dying").setCommand(name))
                .build());
        assertThat(subscribed).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(true);
        return channel;
    }
}
