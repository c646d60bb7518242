package consigne.acceptance.axonserver.messages;

import consigne.acceptance.axonserver.wire.AxonError;
import consigne.acceptance.axonserver.wire.Outlet;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.SubscriptionQuery;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryRequest;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All subscription queries. Every process that handles a query is asked for updates, also those that come later. */
final class LiveQueries {

    private final QueryHandlers handlers;
    private final Map<String, LiveQuery> live = new HashMap<>();

    LiveQueries(QueryHandlers handlers) {
        this.handlers = handlers;
    }

    synchronized void open(SubscriptionQuery subscription, long permits, Outlet<SubscriptionQueryResponse> client) {
        LiveQuery query = new LiveQuery(subscription, permits, client);
        List<HandlerStream<QueryProviderInbound>> asked = handlers.all(query.query());
        if (asked.isEmpty()) {
            client.fail(AxonError.OTHER.because(AxonError.NO_HANDLER_FOR_QUERY.code()));
        } else {
            live.put(subscription.getSubscriptionIdentifier(), query);
            asked.forEach(query::subscribeTo);
        }
    }

    synchronized void askForInitialResult(String subscription) {
        LiveQuery query = live.get(subscription);
        if (query != null) {
            handlers.next(query.query()).forEach(query::askForInitialResult);
        }
    }

    synchronized void permit(String subscription, long more) {
        LiveQuery query = live.get(subscription);
        if (query != null) {
            query.permit(more);
        }
    }

    synchronized void close(String subscription) {
        LiveQuery query = live.remove(subscription);
        if (query != null) {
            query.unsubscribe();
        }
    }

    /** Passes on what a handler says, or tells it that nobody listens. */
    synchronized void pass(HandlerStream<QueryProviderInbound> handler, SubscriptionQueryResponse said) {
        String subscription = said.getSubscriptionIdentifier();
        LiveQuery query = live.get(subscription);
        if (query == null) {
            handler.tell(QueryProviderInbound.newBuilder()
                    .setSubscriptionQueryRequest(SubscriptionQueryRequest.newBuilder()
                            .setUnsubscribe(SubscriptionQuery.newBuilder().setSubscriptionIdentifier(subscription)))
                    .build());
        } else if (!query.pass(said)) {
            close(subscription);
        }
    }

    synchronized void handlerCame(HandlerStream<QueryProviderInbound> handler, String name) {
        live.values().stream().filter(query -> query.query().equals(name)).forEach(query -> query.subscribeTo(handler));
    }

    synchronized void leave(HandlerStream<QueryProviderInbound> handler) {
        live.values().forEach(query -> query.forget(handler));
    }
}
