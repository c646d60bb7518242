package consigne.acceptance.safety;

import consigne.postgres.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The wire to a database, which can fall silent: nothing is lost, and nothing comes through. */
public final class Wire implements AutoCloseable {

    private static final String JDBC = "jdbc:";
    private static final int FEW_MILLIS = 10;

    private final ServerSocket near;
    private final int far;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    private Wire(int far) throws IOException {
        this.near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.far = far;
        Thread.ofVirtual().start(this::connect);
    }

    public static Wire to(Database database) {
        try {
            return new Wire(address(database).getPort());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** The database as it is reached over this wire. */
    public Database at(Database database) {
        String url = database.jdbcUrl().replace(":" + far + "/", ":" + near.getLocalPort() + "/");
        return new Database(url, database.username(), database.password());
    }

    public void fallsSilent() {
        silent = true;
    }

    public void speaksAgain() {
        silent = false;
    }

    @Override
    public void close() throws IOException {
        near.close();
        for (Socket end : ends) {
            end.close();
        }
    }

    private void connect() {
        try {
            while (true) {
                Socket client = near.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), far);
                ends.addAll(List.of(client, server));
                Thread.ofVirtual().start(() -> carry(client, server));
                Thread.ofVirtual().start(() -> carry(server, client));
            }
        } catch (IOException closed) {
            silent = false;
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                while (silent) {
                    Thread.sleep(FEW_MILLIS);
                }
                out.write(bytes, 0, read);
            }
        } catch (IOException | InterruptedException over) {
            ends.remove(from);
        }
    }

    private static URI address(Database database) {
        return URI.create(database.jdbcUrl().substring(JDBC.length()));
    }
}
