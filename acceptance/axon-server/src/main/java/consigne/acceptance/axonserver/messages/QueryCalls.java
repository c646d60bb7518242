package consigne.acceptance.axonserver.messages;

import consigne.acceptance.axonserver.wire.Acknowledgement;
import consigne.acceptance.axonserver.wire.Outlet;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryProviderOutbound;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc.QueryServiceImplBase;
import io.axoniq.axonserver.grpc.query.QuerySubscription;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryRequest;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryResponse;
import io.grpc.stub.StreamObserver;
import java.time.Duration;

/** The calls by which queries are asked and answered. Answers are not streamed: a handler sends them all at once. */
public final class QueryCalls extends QueryServiceImplBase {

    private final QueryHandlers handlers = new QueryHandlers();
    private final LiveQueries live = new LiveQueries(handlers);
    private final RunningQueries running;

    /** Calls that wait so long for answers. */
    public QueryCalls(Duration patience) {
        this.running = new RunningQueries(handlers, patience);
    }

    /** Gives up what was not answered in time; to be called from time to time. */
    public void expire() {
        running.expire();
    }

    @Override
    public void query(QueryRequest request, StreamObserver<QueryResponse> client) {
        running.ask(request, Outlet.to(client, () -> running.cancel(request.getMessageIdentifier())));
    }

    @Override
    public StreamObserver<SubscriptionQueryRequest> subscription(StreamObserver<SubscriptionQueryResponse> client) {
        return new LiveQueryClient(live, client);
    }

    @Override
    public StreamObserver<QueryProviderOutbound> openStream(StreamObserver<QueryProviderInbound> client) {
        return new Handler(client);
    }

    private final class Handler implements StreamObserver<QueryProviderOutbound> {

        private final HandlerStream<QueryProviderInbound> stream;

        private Handler(StreamObserver<QueryProviderInbound> client) {
            this.stream = new HandlerStream<>(client, this::leave);
        }

        @Override
        public void onNext(QueryProviderOutbound said) {
            switch (said.getRequestCase()) {
                case SUBSCRIBE -> subscribe(said.getSubscribe());
                case UNSUBSCRIBE ->
                    handlers.remove(stream, said.getUnsubscribe().getQuery());
                case FLOW_CONTROL -> stream.permit(said.getFlowControl().getPermits());
                case QUERY_RESPONSE -> running.answered(said.getQueryResponse());
                case QUERY_COMPLETE ->
                    running.completed(stream, said.getQueryComplete().getRequestId());
                case SUBSCRIPTION_QUERY_RESPONSE -> live.pass(stream, said.getSubscriptionQueryResponse());
                case ACK, REQUEST_NOT_SET -> {}
            }
            acknowledge(said);
        }

        @Override
        public void onError(Throwable gone) {
            leave();
        }

        @Override
        public void onCompleted() {
            leave();
        }

        private void subscribe(QuerySubscription subscription) {
            handlers.add(stream, subscription.getComponentName(), subscription.getQuery());
            live.handlerCame(stream, subscription.getQuery());
        }

        private void leave() {
            handlers.remove(stream);
            stream.close();
            running.leave(stream);
            live.leave(stream);
        }

        private void acknowledge(QueryProviderOutbound said) {
            if (!said.getInstructionId().isEmpty() && !said.hasAck()) {
                boolean known = said.getRequestCase() != QueryProviderOutbound.RequestCase.REQUEST_NOT_SET;
                stream.tell(QueryProviderInbound.newBuilder()
                        .setAck(Acknowledgement.of(said.getInstructionId(), known))
                        .build());
            }
        }
    }
}
