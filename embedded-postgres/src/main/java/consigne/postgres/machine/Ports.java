package consigne.postgres.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports on 127.0.0.1. */
public final class Ports {

    private Ports() {}

    /** Takes the port used last if it is free, so that bookmarks and configured clients go on working. */
    public static int choose(String usedLast) throws IOException {
        if (usedLast.strip().matches("\\d{1,5}") && isFree(Integer.parseInt(usedLast.strip()))) {
            return Integer.parseInt(usedLast.strip());
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    public static Obstacle taken(int port) {
        return new Obstacle(
                "Port " + port + " on 127.0.0.1 is used by another program",
                "Stop that program (ss -ltnp shows its pid), or choose another port");
    }
}
