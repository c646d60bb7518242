package consigne.acceptance.axonserver.messages;

import consigne.acceptance.axonserver.wire.AxonError;
import consigne.acceptance.axonserver.wire.Outlet;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryReference;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One query, until each of its handlers has said all. A failure of one is told only if none after it answers, as the
 * real one does. Only {@link RunningQueries} uses it, under its lock.
 */
final class RunningQuery {

    private final QueryRequest request;
    private final QueryProviderInbound asked;
    private final Outlet<QueryResponse> client;
    private final Set<HandlerStream<QueryProviderInbound>> asking = new LinkedHashSet<>();
    private final long at = System.nanoTime();
    private @Nullable QueryResponse failure;

    RunningQuery(QueryRequest request, Outlet<QueryResponse> client) {
        this.request = request;
        this.asked = QueryProviderInbound.newBuilder().setQuery(request).build();
        this.client = client;
    }

    void ask(List<HandlerStream<QueryProviderInbound>> handlers) {
        asking.addAll(handlers);
        for (HandlerStream<QueryProviderInbound> handler : handlers) {
            if (!handler.offer(asked)) {
                lost(handler);
            }
        }
    }

    void answered(QueryResponse answer) {
        if (answer.getErrorCode().isEmpty() && !answer.hasErrorMessage()) {
            failure = null;
            client.send(answer);
        } else {
            failure = answer;
        }
    }

    /** Takes that a handler has said all. */
    void completed(HandlerStream<QueryProviderInbound> handler) {
        if (asking.remove(handler) && asking.isEmpty()) {
            if (failure != null) {
                client.send(failure);
            }
            client.end();
        }
    }

    void lost(HandlerStream<QueryProviderInbound> handler) {
        if (asking.contains(handler)) {
            client.send(refused(request, AxonError.CONNECTION_TO_HANDLER_LOST, "Connection to handler lost"));
            completed(handler);
        }
    }

    /** Tells the handlers that nobody waits any longer. */
    void cancel() {
        QueryProviderInbound cancelled = QueryProviderInbound.newBuilder()
                .setQueryCancel(QueryReference.newBuilder().setRequestId(request.getMessageIdentifier()))
                .build();
        asking.stream().filter(handler -> !handler.withdraw(asked)).forEach(handler -> handler.offer(cancelled));
        asking.clear();
    }

    void refuse(AxonError error, String why) {
        client.send(refused(request, error, why));
        cancel();
        client.end();
    }

    boolean isOver() {
        return asking.isEmpty();
    }

    boolean isOlderThan(long nanos) {
        return System.nanoTime() - at > nanos;
    }

    static QueryResponse refused(QueryRequest request, AxonError error, String why) {
        return QueryResponse.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setRequestIdentifier(request.getMessageIdentifier())
                .setErrorCode(error.code())
                .setErrorMessage(error.message(why))
                .build();
    }
}
