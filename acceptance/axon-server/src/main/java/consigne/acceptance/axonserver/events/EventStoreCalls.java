package consigne.acceptance.axonserver.events;

import consigne.acceptance.axonserver.wire.Outlet;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc.EventStoreImplBase;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The calls of Axon's event store. Ad hoc queries over events, and scheduled events, are not supported. */
public final class EventStoreCalls extends EventStoreImplBase implements AutoCloseable {

    private final Executor workers;
    private final @Nullable EventFile file;
    private final EventArchive archive;

    /** Events in memory alone. */
    public EventStoreCalls(Executor workers) {
        this.workers = workers;
        this.file = null;
        this.archive = new EventArchive(null);
    }

    /** The events of a folder, which keeps what is appended; its disk has it when it is forced. */
    public EventStoreCalls(Executor workers, Path folder) {
        this.workers = workers;
        this.file = new EventFile(folder);
        this.archive = new EventArchive(file);
    }

    /** Brings to the disk what was appended; to be called once a second. */
    public void force() {
        if (file != null) {
            file.force();
        }
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> client) {
        Outlet<Confirmation> outlet = Outlet.to(client);
        List<Event> transaction = new ArrayList<>();
        return new StreamObserver<>() {
            @Override
            public void onNext(Event event) {
                transaction.add(event);
            }

            @Override
            public void onError(Throwable rolledBack) {
                transaction.clear();
            }

            @Override
            public void onCompleted() {
                confirm(outlet, () -> archive.append(transaction));
            }
        };
    }

    @Override
    public void appendSnapshot(Event snapshot, StreamObserver<Confirmation> client) {
        confirm(Outlet.to(client), () -> archive.appendSnapshot(snapshot));
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest request, StreamObserver<Event> client) {
        long to = request.getMaxSequence() > 0 ? request.getMaxSequence() : Long.MAX_VALUE;
        list(
                archive.events(request.getAggregateId(), request.getInitialSequence(), to, request.getAllowSnapshots()),
                client);
    }

    @Override
    public void listAggregateSnapshots(GetAggregateSnapshotsRequest request, StreamObserver<Event> client) {
        int atMost = request.getMaxResults() > 0 ? request.getMaxResults() : Integer.MAX_VALUE;
        list(
                archive.snapshots(
                        request.getAggregateId(), request.getInitialSequence(), request.getMaxSequence(), atMost),
                client);
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> client) {
        return new EventTail(archive, workers, client);
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest request, StreamObserver<TrackingToken> client) {
        token(0, client);
    }

    @Override
    public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> client) {
        token(archive.lastToken(), client);
    }

    @Override
    public void getTokenAt(GetTokenAtRequest request, StreamObserver<TrackingToken> client) {
        token(archive.tokenAt(request.getInstant()), client);
    }

    @Override
    public void readHighestSequenceNr(
            ReadHighestSequenceNrRequest request, StreamObserver<ReadHighestSequenceNrResponse> client) {
        Outlet.to(client)
                .answer(ReadHighestSequenceNrResponse.newBuilder()
                        .setToSequenceNr(archive.highest(request.getAggregateId()))
                        .build());
    }

    /** Loses what the disk does not have. */
    public void cutPower() {
        if (file != null) {
            file.cutPower();
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }

    private static void confirm(Outlet<Confirmation> outlet, Runnable appended) {
        try {
            appended.run();
            outlet.answer(Confirmation.newBuilder().setSuccess(true).build());
        } catch (StatusRuntimeException refused) {
            outlet.fail(refused);
        }
    }

    private static void list(List<Event> events, StreamObserver<Event> client) {
        Outlet<Event> outlet = Outlet.to(client);
        events.forEach(outlet::send);
        outlet.end();
    }

    private static void token(long token, StreamObserver<TrackingToken> client) {
        Outlet.to(client).answer(TrackingToken.newBuilder().setToken(token).build());
    }
}
