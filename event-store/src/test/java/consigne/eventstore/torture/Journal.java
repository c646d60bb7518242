package consigne.eventstore.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a process has sent and what it was answered; written before sending and after the answer, and never lost. */
final class Journal implements AutoCloseable {

    private final FileChannel file;

    Journal(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void sending(String command, int events) throws IOException {
        write("sending " + command + " " + events);
    }

    void acknowledged(String command) throws IOException {
        write("acknowledged " + command);
    }

    /** The operating system has it when this returns, so the end of the process does not matter to it. */
    private synchronized void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** What stands in journals: how many events each command has, and which commands were acknowledged. */
    record Entries(Map<String, Integer> sent, Set<String> acknowledged) {

        static Entries of(List<Path> journals) throws IOException {
            Entries all = new Entries(new HashMap<>(), new HashSet<>());
            for (Path journal : journals) {
                if (Files.exists(journal)) {
                    Files.readString(journal)
                            .lines()
                            .map(line -> line.split(" "))
                            .forEach(all::add);
                }
            }
            return all;
        }

        private void add(String[] words) {
            if (words[0].equals("sending")) {
                sent.put(words[1], Integer.valueOf(words[2]));
            } else {
                acknowledged.add(words[1]);
            }
        }
    }
}
