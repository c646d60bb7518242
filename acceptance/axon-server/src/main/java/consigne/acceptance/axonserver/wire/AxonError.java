package consigne.acceptance.axonserver.wire;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;

/** The refusals that clients tell apart, with the codes of Axon Server SE 4.6. */
public enum AxonError {
    UNSUPPORTED_INSTRUCTION("AXONIQ-1002", Code.UNKNOWN),
    CONTEXT_NOT_FOUND("AXONIQ-1302", Code.NOT_FOUND),
    INVALID_SEQUENCE("AXONIQ-2000", Code.OUT_OF_RANGE),
    NO_HANDLER_FOR_COMMAND("AXONIQ-4000", Code.NOT_FOUND),
    CONNECTION_TO_HANDLER_LOST("AXONIQ-4001", Code.CANCELLED),
    COMMAND_TIMEOUT("AXONIQ-4002", Code.CANCELLED),
    COMMAND_DUPLICATED("AXONIQ-4005", Code.INVALID_ARGUMENT),
    NO_HANDLER_FOR_QUERY("AXONIQ-5000", Code.NOT_FOUND),
    QUERY_TIMEOUT("AXONIQ-5006", Code.CANCELLED),
    QUERY_DUPLICATED("AXONIQ-5007", Code.INVALID_ARGUMENT),
    DATAFILE_WRITE_ERROR("AXONIQ-9100", Code.CANCELLED),
    OTHER("AXONIQ-0001", Code.CANCELLED);

    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private final String code;
    private final Code status;

    AxonError(String code, Code status) {
        this.code = code;
        this.status = status;
    }

    /** The code, as it stands in answers. */
    public String code() {
        return code;
    }

    /** Ends a call: clients read the code from the trailers. */
    public StatusRuntimeException because(String why) {
        return status.toStatus().withDescription("[" + code + "] " + why).asRuntimeException(trailers());
    }

    /** The trailers that carry the code. */
    public Metadata trailers() {
        Metadata trailers = new Metadata();
        trailers.put(CODE, code);
        return trailers;
    }

    /** Answers within a call. */
    public ErrorMessage message(String why) {
        return ErrorMessage.newBuilder()
                .setErrorCode(code)
                .setMessage(why)
                .setLocation("stand-in")
                .build();
    }
}
