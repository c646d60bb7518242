package consigne.acceptance.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.grpc.FlowControl;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
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
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A command goes to one process that handles it, the same for one routing key, and its answer comes back. */
class HandlingCommandsTest {

    private static final List<String> CRATES =
            IntStream.range(0, 40).mapToObj(number -> "crate-" + number).toList();

    private final AxonServerStandIn server = AxonServerStandIn.start(Duration.ofSeconds(3));
    private final Application shop = new Application(server.address(), "shop");
    private final Application cellar = new Application(server.address(), "cellar");

    @AfterEach
    void stop() {
        shop.close();
        cellar.close();
        server.close();
    }

    @Test
    void anotherProcessAnswers() throws Exception {
        cellar.handles(fetch -> fetch.crate() + " from the cellar");
        assertThat(shop.fetch("water")).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("water from the cellar");
    }

    @Test
    void aRefusalComesBackAsAnAnswer() throws Exception {
        cellar.handles(fetch -> {
            throw new CommandExecutionException("empty", null, fetch.crate());
        });
        assertThatThrownBy(() -> shop.fetch("water").join())
                .cause()
                .isInstanceOf(CommandExecutionException.class)
                .hasMessageContaining("empty")
                .satisfies(refused -> assertThat(((CommandExecutionException) refused).<String>getDetails())
                        .hasValue("water"));
    }

    @Test
    void withoutAHandlerItIsRefused() {
        assertThatThrownBy(() -> shop.fetch("water").join()).cause().isInstanceOf(NoHandlerForCommandException.class);
    }

    @Test
    void aHandlerThatNeverAnswersIsGivenUp() {
        server(new CopyOnWriteArrayList<>(), 1);
        assertThatThrownBy(() -> shop.fetch("water").join()).hasMessageContaining("timeout");
    }

    @Test
    void handlersShareRoutingKeysAndOneTakesOverWhenTheOtherLeaves() throws Exception {
        cellar.handles(fetch -> "cellar");
        shop.handles(fetch -> "shop");
        Map<String, String> first = whoFetches();
        assertThat(first.values()).contains("cellar", "shop");
        assertThat(whoFetches()).isEqualTo(first);

        cellar.close();
        assertThat(whoFetches().values()).containsOnly("shop");

        try (Application attic = new Application(server.address(), "attic")) {
            attic.handles(fetch -> "attic");
            assertThat(whoFetches().values()).contains("shop", "attic").doesNotContain("cellar");
        }
    }

    private Map<String, String> whoFetches() {
        Map<String, String> fetched = new HashMap<>();
        CRATES.forEach(crate -> fetched.put(crate, shop.fetch(crate).join()));
        return fetched;
    }

    @Test
    void whatADeadHandlerWasSentIsLostAndWhatWaitedForItGoesToAnother() throws Exception {
        List<String> sent = new CopyOnWriteArrayList<>();
        ManagedChannel dying = server(sent, 1);
        CompletableFuture<String> lost = shop.fetch("water");
        Awaitility.await().until(() -> sent.size() == 1);
        CompletableFuture<String> waiting = shop.fetch("juice");
        cellar.handles(fetch -> "cellar");
        assertThat(waiting).isNotDone();

        dying.shutdownNow();
        assertThatThrownBy(lost::join).hasMessageContaining("Connection lost while executing command");
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("cellar");
        assertThat(sent).hasSize(1);
    }

    /** A process that takes so many commands, and never answers. */
    private ManagedChannel server(List<String> sent, int permits) {
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
                .setFlowControl(FlowControl.newBuilder().setClientId("dying").setPermits(permits))
                .build());
        stream.onNext(CommandProviderOutbound.newBuilder()
                .setInstructionId("subscribe")
                .setSubscribe(CommandSubscription.newBuilder()
                        .setClientId("dying")
                        .setCommand(Application.Fetch.class.getName()))
                .build());
        assertThat(subscribed).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(true);
        return channel;
    }
}
