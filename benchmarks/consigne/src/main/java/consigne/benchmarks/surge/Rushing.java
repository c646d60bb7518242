package consigne.benchmarks.surge;

import consigne.benchmarks.measuring.Machine;
import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.SubjectProcess;
import consigne.benchmarks.measuring.Target;
import consigne.benchmarks.own.FrontDoor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Everybody wants one product, of which there is half as much as is wanted, until each has been told. */
final class Rushing implements Subject {

    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(1);
    private static final int LOOK_AGAIN_MILLIS = 50;

    private final Connection books;
    private final Shelf shelf;
    private final FrontDoor door;
    private final int orders;

    private Rushing(URI shop, Connection books, int orders) {
        this.books = books;
        this.shelf = new Shelf(shop);
        this.door = new FrontDoor(shop, "shop");
        this.orders = orders;
    }

    /** Of so many orders as the first word says; the second is the file for what the shop says. */
    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        Target.Login login = Target.Login.ofThisProcess();
        int port = freePort();
        try (SubjectProcess _ = OpenShop.at(port, Path.of(args[1]));
                Connection books = DriverManager.getConnection(login.url(), login.username(), login.password())) {
            URI shop = URI.create("http://127.0.0.1:" + port);
            new Rushing(shop, books, Integer.parseInt(args[0])).answer(answers);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Counts from the first order sent until the last is shown to be decided. */
    @Override
    public Measurement measure(Question question) throws Exception {
        int stock = orders / 2;
        Rush rush = new Rush(door, shelf.fill(stock), orders);
        Decisions before = Decisions.in(books);
        double cpuBefore = Machine.busySeconds();
        long began = System.nanoTime();
        rush.by(question.senders());
        double sent = (System.nanoTime() - began) / 1e9;
        Decisions made = await(rush.answers(Rush.TAKEN), before);
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = Machine.busySeconds() - cpuBefore;
        return new Measurement(made.decided() / seconds, rush.millis(50), rush.millis(99), cpu * 1000 / orders)
                .with(Map.of(
                        "seconds", seconds,
                        "seconds of sending", sent,
                        "told to come later", (double) rush.answers(Rush.LATER),
                        "other answers", (double) rush.otherAnswers(),
                        "confirmed", (double) made.confirmed(),
                        "off", (double) Math.abs(made.confirmed() - stock)));
    }

    private Decisions await(long taken, Decisions before) throws SQLException, InterruptedException {
        Decisions made = Decisions.in(books).since(before);
        long since = System.nanoTime();
        while (made.decided() < taken || made.open() > 0) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            Decisions now = Decisions.in(books).since(before);
            if (!now.equals(made)) {
                since = System.nanoTime();
            } else if (System.nanoTime() - since > LONGEST_STANDSTILL.toNanos()) {
                throw new IllegalStateException("Of " + taken + " orders no more come to be decided than " + now);
            }
            made = now;
        }
        return made;
    }
}
