package consigne.acceptance.axonserver.messages;

import consigne.acceptance.axonserver.wire.Acknowledgement;
import consigne.acceptance.axonserver.wire.Outlet;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc.CommandServiceImplBase;
import io.grpc.stub.StreamObserver;
import java.time.Duration;

/** The calls by which commands are sent and handled. */
public final class CommandCalls extends CommandServiceImplBase {

    private final CommandDesk desk;

    /** Calls that wait so long for an answer. */
    public CommandCalls(Duration patience) {
        this.desk = new CommandDesk(patience);
    }

    /** Gives up what was not answered in time; to be called from time to time. */
    public void expire() {
        desk.expire();
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> client) {
        desk.dispatch(command, Outlet.to(client));
    }

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> client) {
        return new Handler(client);
    }

    private final class Handler implements StreamObserver<CommandProviderOutbound> {

        private final HandlerStream<CommandProviderInbound> stream;

        private Handler(StreamObserver<CommandProviderInbound> client) {
            this.stream = new HandlerStream<>(client, this::leave);
        }

        @Override
        public void onNext(CommandProviderOutbound said) {
            switch (said.getRequestCase()) {
                case SUBSCRIBE -> desk.subscribe(stream, said.getSubscribe());
                case UNSUBSCRIBE -> desk.unsubscribe(stream, said.getUnsubscribe());
                case FLOW_CONTROL -> stream.permit(said.getFlowControl().getPermits());
                case COMMAND_RESPONSE -> desk.answer(said.getCommandResponse());
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

        private void leave() {
            desk.leave(stream);
        }

        private void acknowledge(CommandProviderOutbound said) {
            if (!said.getInstructionId().isEmpty() && !said.hasAck()) {
                boolean known = said.getRequestCase() != CommandProviderOutbound.RequestCase.REQUEST_NOT_SET;
                stream.tell(CommandProviderInbound.newBuilder()
                        .setAck(Acknowledgement.of(said.getInstructionId(), known))
                        .build());
            }
        }
    }
}
