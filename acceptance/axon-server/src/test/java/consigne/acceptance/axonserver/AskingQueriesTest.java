package consigne.acceptance.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.query.SubscriptionQueryResult;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryUpdate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.GenericSubscriptionQueryMessage;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A query goes to one process of each component that handles it; who subscribes gets what changes, too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingQueriesTest {

    private static final ResponseType<String> TEXT = ResponseTypes.instanceOf(String.class);

    private final AxonServerStandIn server = AxonServerStandIn.start();
    private final Application shop = new Application(server.address(), "shop");
    private final Application cellar = new Application(server.address(), "cellar");
    private final Application secondCellar = new Application(server.address(), "cellar");

    @AfterAll
    void stop() {
        shop.close();
        cellar.close();
        secondCellar.close();
        server.close();
    }

    @Test
    void anotherProcessAnswers() throws Exception {
        cellar.answers("one", crate -> crate + " in the cellar");
        assertThat(ask("one", "water")).isEqualTo("water in the cellar");
    }

    @Test
    void processesOfOneComponentTakeTurns() throws Exception {
        cellar.answers("turns", crate -> "first");
        secondCellar.answers("turns", crate -> "second");
        Set<String> heard = new HashSet<>();
        heard.add(ask("turns", "water"));
        heard.add(ask("turns", "water"));
        assertThat(heard).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void whoWantsAllHearsOneOfEachComponent() throws Exception {
        shop.answers("all", crate -> "shop");
        cellar.answers("all", crate -> "cellar");
        secondCellar.answers("all", crate -> "cellar");
        assertThat(shop.queries
                        .scatterGather(new GenericQueryMessage<>("water", "all", TEXT), 5, TimeUnit.SECONDS)
                        .map(QueryResponseMessage::getPayload))
                .containsExactlyInAnyOrder("shop", "cellar");
    }

    @Test
    void aFailureIsTold() throws Exception {
        cellar.answers("failing", crate -> {
            throw new QueryExecutionException("dark in here", null);
        });
        assertThatThrownBy(() -> ask("failing", "water"))
                .isInstanceOf(QueryExecutionException.class)
                .hasMessageContaining("dark in here");
    }

    @Test
    void withoutAHandlerItIsRefused() {
        assertThatThrownBy(() -> ask("unknown", "water")).isInstanceOf(NoHandlerForQueryException.class);
    }

    @Test
    void whoSubscribesGetsWhatIsAndWhatChanges() throws Exception {
        cellar.answers("level", crate -> "10");
        var subscription =
                shop.queries.subscriptionQuery(new GenericSubscriptionQueryMessage<>("water", "level", TEXT, TEXT));
        List<String> updates = new CopyOnWriteArrayList<>();
        CopyOnWriteArrayList<Boolean> completed = new CopyOnWriteArrayList<>();
        var _ = subscription
                .updates()
                .subscribe(update -> updates.add(update.getPayload()), failed -> {}, () -> completed.add(true));
        assertThat(subscription.initialResult().block())
                .extracting(QueryResponseMessage::getPayload)
                .isEqualTo("10");

        cellar.updates.emit(query -> query.getQueryName().equals("level"), "9");
        cellar.updates.emit(query -> query.getQueryName().equals("level"), "8");
        Awaitility.await().untilAsserted(() -> assertThat(updates).containsExactly("9", "8"));
        cellar.updates.complete(query -> query.getQueryName().equals("level"));
        Awaitility.await().untilAsserted(() -> assertThat(completed).hasSize(1));
    }

    @Test
    void aProcessThatComesLaterSendsUpdatesToo() throws Exception {
        cellar.answers("late", crate -> "10");
        var subscription =
                shop.queries.subscriptionQuery(new GenericSubscriptionQueryMessage<>("water", "late", TEXT, TEXT));
        List<String> updates = new CopyOnWriteArrayList<>();
        var _ = subscription.updates().subscribe(update -> updates.add(update.getPayload()));
        assertThat(subscription.initialResult().block()).isNotNull();

        secondCellar.answers("late", crate -> "10");
        Awaitility.await().untilAsserted(() -> {
            secondCellar.updates.emit(query -> query.getQueryName().equals("late"), "from the second");
            assertThat(updates).contains("from the second");
        });
        subscription.close();
    }

    @Test
    void whoDoesNotKeepUpLosesTheSubscription() throws Exception {
        cellar.answers("flood", crate -> "10");
        SubscriptionQueryResult slow = shop.connections
                .getConnection()
                .queryChannel()
                .subscriptionQuery(
                        QueryRequest.newBuilder()
                                .setMessageIdentifier(UUID.randomUUID().toString())
                                .setQuery("flood")
                                .setPayload(text("water"))
                                .build(),
                        4,
                        2);
        Awaitility.await().untilAsserted(() -> {
            cellar.updates.emit(query -> query.getQueryName().equals("flood"), "more");
            assertThat(slow.updates().getError())
                    .hasValueSatisfying(lost -> assertThat(lost).hasMessageContaining("Zero remaining permits"));
        });
        QueryUpdate first = slow.updates().next();
        assertThat(first.getPayload().getData().toStringUtf8()).contains("more");
    }

    private String ask(String name, String crate) throws Exception {
        QueryMessage<String, String> query = new GenericQueryMessage<>(crate, name, TEXT);
        QueryResponseMessage<String> answer = shop.queries.query(query).get(5, TimeUnit.SECONDS);
        if (answer.isExceptional()) {
            throw (Exception) answer.exceptionResult();
        }
        return answer.getPayload();
    }

    private static SerializedObject text(String text) {
        var serialized = Application.SERIALIZER.serialize(text, byte[].class);
        return SerializedObject.newBuilder()
                .setType(serialized.getType().getName())
                .setData(ByteString.copyFrom(serialized.getData()))
                .build();
    }
}
