package consigne.acceptance.axonserver.messages;

import consigne.acceptance.axonserver.wire.AxonError;
import consigne.acceptance.axonserver.wire.Outlet;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings each query to one process of each component that handles it, and all answers back. Who wants one answer takes
 * the first.
 */
final class RunningQueries {

    private final QueryHandlers handlers;
    private final Duration patience;
    private final Map<String, RunningQuery> running = new HashMap<>();

    RunningQueries(QueryHandlers handlers, Duration patience) {
        this.handlers = handlers;
        this.patience = patience;
    }

    synchronized void ask(QueryRequest request, Outlet<QueryResponse> client) {
        List<HandlerStream<QueryProviderInbound>> asked = handlers.next(request.getQuery());
        if (asked.isEmpty()) {
            client.answer(RunningQuery.refused(
                    request, AxonError.NO_HANDLER_FOR_QUERY, "No handler for query: " + request.getQuery()));
        } else if (running.containsKey(request.getMessageIdentifier())) {
            client.answer(RunningQuery.refused(request, AxonError.QUERY_DUPLICATED, "Query was sent already"));
        } else {
            RunningQuery query = new RunningQuery(request, client);
            running.put(request.getMessageIdentifier(), query);
            query.ask(asked);
            forgetThoseThatAreOver();
        }
    }

    synchronized void answered(QueryResponse answer) {
        RunningQuery query = running.get(answer.getRequestIdentifier());
        if (query != null) {
            query.answered(answer);
        }
    }

    synchronized void completed(HandlerStream<QueryProviderInbound> handler, String request) {
        RunningQuery query = running.get(request);
        if (query != null) {
            query.completed(handler);
            if (query.isOver()) {
                running.remove(request);
            }
        }
    }

    synchronized void cancel(String request) {
        RunningQuery query = running.remove(request);
        if (query != null) {
            query.cancel();
        }
    }

    synchronized void leave(HandlerStream<QueryProviderInbound> handler) {
        running.values().forEach(query -> query.lost(handler));
        forgetThoseThatAreOver();
    }

    /** Gives up queries that were not answered in time. */
    synchronized void expire() {
        running.values().stream()
                .filter(query -> query.isOlderThan(patience.toNanos()))
                .forEach(query -> query.refuse(AxonError.QUERY_TIMEOUT, "Query cancelled due to timeout"));
        forgetThoseThatAreOver();
    }

    private void forgetThoseThatAreOver() {
        running.values().removeIf(RunningQuery::isOver);
    }
}
