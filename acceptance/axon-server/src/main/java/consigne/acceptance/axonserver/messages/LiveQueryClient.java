package consigne.acceptance.axonserver.messages;

import consigne.acceptance.axonserver.wire.AxonError;
import consigne.acceptance.axonserver.wire.Outlet;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryRequest;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryResponse;
import io.grpc.stub.StreamObserver;

/** What the client of a subscription query says; its permits may come before the query itself. */
final class LiveQueryClient implements StreamObserver<SubscriptionQueryRequest> {

    private final LiveQueries queries;
    private final Outlet<SubscriptionQueryResponse> outlet;
    private String subscription = "";
    private long permits;

    LiveQueryClient(LiveQueries queries, StreamObserver<SubscriptionQueryResponse> client) {
        this.queries = queries;
        this.outlet = Outlet.to(client, this::leave);
    }

    @Override
    public synchronized void onNext(SubscriptionQueryRequest request) {
        switch (request.getRequestCase()) {
            case SUBSCRIBE -> {
                if (subscription.isEmpty()) {
                    subscription = request.getSubscribe().getSubscriptionIdentifier();
                    queries.open(request.getSubscribe(), permits, outlet);
                }
            }
            case GET_INITIAL_RESULT -> askForInitialResult();
            case FLOW_CONTROL -> permit(request.getFlowControl().getNumberOfPermits());
            case UNSUBSCRIBE -> leave();
            case REQUEST_NOT_SET -> {}
        }
    }

    @Override
    public void onError(Throwable gone) {
        leave();
    }

    @Override
    public void onCompleted() {
        leave();
        outlet.end();
    }

    private void askForInitialResult() {
        if (subscription.isEmpty()) {
            outlet.fail(AxonError.OTHER.because("Initial result asked before subscription"));
        } else {
            queries.askForInitialResult(subscription);
        }
    }

    private void permit(long more) {
        if (subscription.isEmpty()) {
            permits += more;
        } else {
            queries.permit(subscription, more);
        }
    }

    private synchronized void leave() {
        if (!subscription.isEmpty()) {
            queries.close(subscription);
        }
    }
}
