package consigne.acceptance.axonserver.messages;

import consigne.acceptance.axonserver.wire.AxonError;
import consigne.acceptance.axonserver.wire.Outlet;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.SubscriptionQuery;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryRequest;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryResponse;
import java.util.HashSet;
import java.util.Set;

/**
 * One subscription query: its first result and the updates that follow, no more than the client permits. A client that
 * does not keep up loses the subscription, as with the real one. Only {@link LiveQueries} uses it, under its lock.
 */
final class LiveQuery {

    private final SubscriptionQuery subscription;
    private final Outlet<SubscriptionQueryResponse> client;
    private final Set<HandlerStream<QueryProviderInbound>> told = new HashSet<>();
    private long permits;

    LiveQuery(SubscriptionQuery subscription, long permits, Outlet<SubscriptionQueryResponse> client) {
        this.subscription = subscription;
        this.permits = permits;
        this.client = client;
    }

    String query() {
        return subscription.getQueryRequest().getQuery();
    }

    void permit(long more) {
        permits += more;
    }

    /** Asks a handler for updates, unless it was asked. */
    void subscribeTo(HandlerStream<QueryProviderInbound> handler) {
        if (told.add(handler)) {
            tell(handler, SubscriptionQueryRequest.newBuilder().setSubscribe(subscription));
        }
    }

    // Clients of today ask so.
    @SuppressWarnings("deprecation")
    void askForInitialResult(HandlerStream<QueryProviderInbound> handler) {
        tell(handler, SubscriptionQueryRequest.newBuilder().setGetInitialResult(subscription));
    }

    void unsubscribe() {
        told.forEach(
                handler -> tell(handler, SubscriptionQueryRequest.newBuilder().setUnsubscribe(subscription)));
        told.clear();
    }

    void forget(HandlerStream<QueryProviderInbound> handler) {
        told.remove(handler);
    }

    /** Passes on what a handler says; false if the client does not permit it, and so is lost. */
    boolean pass(SubscriptionQueryResponse said) {
        if (permits == 0) {
            client.fail(AxonError.OTHER.because("Zero remaining permits"));
            return false;
        }
        permits--;
        client.send(said);
        return true;
    }

    private static void tell(HandlerStream<QueryProviderInbound> handler, SubscriptionQueryRequest.Builder request) {
        handler.tell(QueryProviderInbound.newBuilder()
                .setSubscriptionQueryRequest(request)
                .build());
    }
}
