package consigne.acceptance.axonserver;

import consigne.acceptance.axonserver.wire.Acknowledgement;
import consigne.acceptance.axonserver.wire.Outlet;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.Heartbeat;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc.PlatformServiceImplBase;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * The calls by which clients find the server and tell that they live. What they tell of their processors is taken and
 * forgotten, and heartbeats that are missing mean nothing: whoever is frozen loses the connection itself.
 */
final class PlatformCalls extends PlatformServiceImplBase {

    private final String host;
    private final IntSupplier port;
    private final Set<Outlet<PlatformOutboundInstruction>> clients = ConcurrentHashMap.newKeySet();

    PlatformCalls(String host, IntSupplier port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public void getPlatformServer(ClientIdentification request, StreamObserver<PlatformInfo> client) {
        NodeInfo here = NodeInfo.newBuilder()
                .setNodeName("stand-in")
                .setHostName(host)
                .setGrpcPort(port.getAsInt())
                .build();
        Outlet.to(client)
                .answer(PlatformInfo.newBuilder()
                        .setPrimary(here)
                        .setSameConnection(true)
                        .build());
    }

    @Override
    public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> client) {
        return new Client(client);
    }

    /** Tells all clients that the server lives. */
    void beat() {
        PlatformOutboundInstruction beat = PlatformOutboundInstruction.newBuilder()
                .setHeartbeat(Heartbeat.getDefaultInstance())
                .build();
        clients.forEach(client -> client.send(beat));
    }

    private final class Client implements StreamObserver<PlatformInboundInstruction> {

        private final Outlet<PlatformOutboundInstruction> outlet;

        private Client(StreamObserver<PlatformOutboundInstruction> client) {
            this.outlet = Outlet.to(client, this::leave);
        }

        @Override
        public void onNext(PlatformInboundInstruction instruction) {
            switch (instruction.getRequestCase()) {
                case REGISTER -> {
                    clients.add(outlet);
                    acknowledge(instruction.getInstructionId(), true);
                }
                case EVENT_PROCESSOR_INFO, HEARTBEAT, RESULT -> acknowledge(instruction.getInstructionId(), true);
                case ACK -> {}
                case SUBSCRIBE_TOPOLOGY_CHANGES, UNSUBSCRIBE_TOPOLOGY_CHANGES, REQUEST_NOT_SET ->
                    acknowledge(instruction.getInstructionId(), false);
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

        private void leave() {
            clients.remove(outlet);
        }

        private void acknowledge(String instruction, boolean known) {
            if (!instruction.isEmpty()) {
                outlet.send(PlatformOutboundInstruction.newBuilder()
                        .setAck(Acknowledgement.of(instruction, known))
                        .build());
            }
        }
    }
}
