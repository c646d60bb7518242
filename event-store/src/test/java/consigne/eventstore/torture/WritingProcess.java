package consigne.eventstore.torture;

import consigne.postgres.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends commands from several threads until told to end, or until so many were acknowledged. */
final class WritingProcess {

    private WritingProcess() {}

    /**
     * Takes the database's URL, user and password, the journal, a name, threads, aggregates, commands each, patience
     * (ms), a seed.
     */
    public static void main(String[] args) {
        int exitCode = 1;
        try {
            write(args);
            exitCode = 0;
        } catch (Exception e) {
            e.printStackTrace(System.out);
        }
        Runtime.getRuntime().halt(exitCode);
    }

    private static void write(String[] args) throws Exception {
        AtomicBoolean enough = Parent.saysEnough();
        int threads = Integer.parseInt(args[5]);
        int aggregates = Integer.parseInt(args[6]);
        int commands = Integer.parseInt(args[7]);
        Duration patience = Duration.ofMillis(Integer.parseInt(args[8]));
        boolean hasty = patience.compareTo(Node.PATIENCE) < 0;
        long seed = Long.parseLong(args[9]);
        try (Node node = new Node(new Database(args[0], args[1], args[2]), 100, patience);
                Journal journal = new Journal(Path.of(args[3]));
                ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Sender sender = new Sender(node, journal, args[4] + "/" + i, aggregates, hasty, seed + i);
                writers.add(executor.submit(() -> {
                    for (int n = 0; n < commands && !enough.get(); n++) {
                        sender.send(n);
                    }
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }
}
