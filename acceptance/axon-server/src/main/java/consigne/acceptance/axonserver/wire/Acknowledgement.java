package consigne.acceptance.axonserver.wire;

import io.axoniq.axonserver.grpc.InstructionAck;

/** What a client is told of an instruction that it has given. */
public final class Acknowledgement {

    private Acknowledgement() {}

    /** That it is taken, or is none that is known here. */
    public static InstructionAck of(String instruction, boolean known) {
        InstructionAck.Builder ack =
                InstructionAck.newBuilder().setInstructionId(instruction).setSuccess(known);
        if (!known) {
            ack.setError(AxonError.UNSUPPORTED_INSTRUCTION.message("Unsupported instruction"));
        }
        return ack.build();
    }
}
