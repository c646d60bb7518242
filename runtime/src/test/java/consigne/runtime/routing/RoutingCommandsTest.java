package consigne.runtime.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import consigne.acceptance.axonserver.AxonServerStandIn;
import consigne.api.ChangedSince;
import consigne.api.Metadata;
import consigne.api.Rejection;
import consigne.api.order.OrderAction;
import consigne.api.order.OrderRejection.NotAllowedNow;
import consigne.api.order.OrderStatus;
import consigne.eventstore.CommandAlreadyStored;
import consigne.eventstore.EventStoreUnavailable;
import consigne.runtime.commands.CommandRefused;
import consigne.runtime.commands.CommandRehearsed;
import consigne.runtime.commands.CommandUnanswered;
import consigne.runtime.commands.Outcome;
import consigne.runtime.routing.RoutedNode.Ask;
import consigne.runtime.routing.RoutedNode.Said;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who sends a command sees the same whether its aggregate lives in this process or in another. */
class RoutingCommandsTest {

    private static final Ask ASK = new Ask("till", 3);

    private final AxonServerStandIn server = AxonServerStandIn.start();
    private final RoutedNode sender = new RoutedNode(server.port(), "sender");
    private final RoutedNode host = new RoutedNode(server.port(), "host");
    private final RoutedNode another = new RoutedNode(server.port(), "another");

    @AfterEach
    void end() {
        sender.close();
        host.close();
        another.close();
        server.close();
    }

    @Test
    void aCommandIsCarriedOutElsewhereAsItWasSent() {
        CompletableFuture<CommandMessage<?>> taken = new CompletableFuture<>();
        host.hosts(command -> {
            taken.complete(command);
            return 4L;
        });

        assertThat(sender.send(ASK)).isEqualTo(new Outcome.Done(7, 4L));
        assertThat(taken.join().getPayload()).isEqualTo(ASK);
        assertThat(taken.join().getMetaData().get(Metadata.COMMAND_ID)).isEqualTo("c1");
        assertThat(taken.join().getMetaData().get(Metadata.ACTOR)).isEqualTo("ada");
    }

    static List<Rejection> rejections() {
        return List.of(
                new ChangedSince(2, 5),
                new NotAllowedNow(OrderAction.CANCEL, OrderStatus.DELIVERED, List.of(OrderAction.DELIVER)));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void aRefusalComesBackAsItIs(Rejection rejection) {
        host.hosts(throwing(new CommandRefused(rejection)));

        assertThat(sender.send(ASK)).isEqualTo(new Outcome.Refused(rejection));
    }

    @Test
    void whatWouldFollowComesBack() {
        host.hosts(throwing(new CommandRehearsed(List.of(new Said("yes"), new Said("no")))));

        assertThatExceptionOfType(CommandRehearsed.class)
                .isThrownBy(() -> sender.send(ASK))
                .satisfies(rehearsed ->
                        assertThat(rehearsed.events()).isEqualTo(List.of(new Said("yes"), new Said("no"))));
    }

    @Test
    void whatWasStoredBeforeCountsAsDone() {
        host.hosts(throwing(new CommandAlreadyStored("c1", 2, 3)));

        assertThat(sender.send(ASK)).isEqualTo(new Outcome.Done(7));
    }

    @Test
    void aCommandThatLosesARaceIsDecidedAnew() {
        AtomicInteger tries = new AtomicInteger();
        host.hosts(_ -> {
            if (tries.incrementAndGet() < 3) {
                throw new ConcurrencyException("another was first");
            }
            return 1L;
        });

        assertThat(sender.send(ASK)).isEqualTo(new Outcome.Done(7, 1L));
        assertThat(tries).hasValue(3);
    }

    @Test
    void nobodyKnowsWhereTheStoreIsAway() {
        host.hosts(throwing(new EventStoreUnavailable("away", EventStoreUnavailable.Outcome.UNKNOWN, null)));

        assertThatExceptionOfType(CommandUnanswered.class)
                .isThrownBy(() -> sender.send(ASK))
                .withMessageContaining("away");
    }

    @Test
    void aFaultOfTheProgramThereIsOneHere() {
        host.hosts(throwing(new IllegalArgumentException("a slip")));

        assertThatIllegalStateException().isThrownBy(() -> sender.send(ASK)).withMessageContaining("a slip");
    }

    @Test
    void whereNobodyDecidesThereIsNoAnswer() {
        assertThatExceptionOfType(CommandUnanswered.class)
                .isThrownBy(() -> sender.send(ASK))
                .withMessageContaining("no process that decides");
    }

    @Test
    void whatANewerSenderAddsIsNotPassedOver() {
        CommandMessage<Ask> sent = new GenericCommandMessage<>(ASK);
        io.axoniq.axonserver.grpc.command.Command written = new WireCommands("sender", "routed").written(sent);
        io.axoniq.axonserver.grpc.command.Command newer = written.toBuilder()
                .setPayload(written.getPayload().toBuilder()
                        .setData(ByteString.copyFromUtf8("{\"aggregateId\":\"till\",\"howMuch\":3,\"inSecret\":true}")))
                .build();

        assertThat(WireCommands.read(written, Ask.class).getPayload()).isEqualTo(ASK);
        assertThatExceptionOfType(CommandUnanswered.class).isThrownBy(() -> WireCommands.read(newer, Ask.class));
    }

    @Test
    void commandsToOneAggregateGoToOneProcess() {
        AtomicInteger here = new AtomicInteger();
        AtomicInteger there = new AtomicInteger();
        host.hosts(counting(here));
        another.hosts(counting(there));
        for (int i = 0; i < 20; i++) {
            sender.send(ASK);
        }

        assertThat(List.of(here.get(), there.get())).containsExactlyInAnyOrder(0, 20);
    }

    @Test
    void aProcessThatStopsFinishesWhatItHasInHandAndTakesNoMore() {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        host.hosts(_ -> {
            taken.countDown();
            goOn.await();
            return 1L;
        });
        CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> sender.send(ASK));
        await().until(() -> taken.getCount() == 0);
        CompletableFuture<Void> stop = CompletableFuture.runAsync(host::hostsNoMore);
        await().untilAsserted(() ->
                assertThatExceptionOfType(CommandUnanswered.class).isThrownBy(() -> sender.send(new Ask("other", 1))));
        assertThat(stop).isNotDone();
        goOn.countDown();

        assertThat(outcome.join()).isEqualTo(new Outcome.Done(7, 1L));
        stop.join();
    }

    private static MessageHandler<CommandMessage<?>> throwing(RuntimeException failure) {
        return _ -> {
            throw failure;
        };
    }

    private static MessageHandler<CommandMessage<?>> counting(AtomicInteger count) {
        return _ -> {
            count.incrementAndGet();
            return 1L;
        };
    }
}
