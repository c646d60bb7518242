package consigne.acceptance.axonserver;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a stand-in in a process of its own, until that is ended. Its arguments are the port, 0 for a free one, and a
 * folder that keeps events. Its only line says where it is reached.
 */
public final class AxonServerStandInProgram {

    private AxonServerStandInProgram() {}

    /** Starts it. */
    public static void main(String[] arguments) throws InterruptedException {
        AxonServerStandIn server = AxonServerStandIn.start(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        IO.println(server.address());
        new CountDownLatch(1).await();
    }
}
