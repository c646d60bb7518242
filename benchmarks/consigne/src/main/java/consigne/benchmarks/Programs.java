package consigne.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the programs that are measured are started. */
final class Programs {

    private static final String OWN = "consigne.benchmarks.own.";

    /** As a server is given it; a heap that grows as it must is collected several times a second. */
    private static final String ROOM_FROM_THE_START = "-Xms1g";

    private final Path peers;
    private final long bigStore;
    private final Path folder;

    /**
     * @param peers the folder in which each peer has one of its own, built
     * @param bigStore how many events the big store holds
     * @param folder takes what must be compiled first
     */
    Programs(Path peers, long bigStore, Path folder) {
        this.peers = peers;
        this.bigStore = bigStore;
        this.folder = folder;
    }

    Program named(String name) {
        return switch (name) {
            case "store" -> own("Appending", "store");
            case "store without order and chain" -> unchained();
            case "small store" -> own("Appending", "small_store", "100000");
            case "big store" -> own("Appending", "big_store", Long.toString(bigStore));
            case "commands" -> own("Commanding", "commands");
            case "commands elsewhere" -> own("Ordering", "shop", "consigne.command");
            case "shop" ->
                own("Ordering", "shop", "consigne.command", "consigne.query").with(ROOM_FROM_THE_START);
            case "whole shop" -> own("Ordering", "whole_shop", "consigne.command", "consigne.query", "consigne.saga");
            case "rebuilt shop" -> own("Rebuilding", "rebuilt_shop", "1000000").with(ROOM_FROM_THE_START);
            case "axon as it comes" -> axon("axon_as_it_comes", "as-it-comes", "alone");
            case "axon as it comes, with its projection" -> axon("axon_as_it_comes_seen", "as-it-comes");
            case "axon tuned" -> axon("axon_tuned", "tuned", "alone");
            case "axon tuned, with its projection" -> axon("axon_tuned_seen", "tuned");
            case "pekko" -> peer("pekko", "consigne.benchmarks.pekko.Pekko", "pekko");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Program own(String main, String schema, String... packages) {
        return program(System.getProperty("java.class.path"), OWN + main, schema, packages);
    }

    private Program unchained() {
        try {
            String classPath = Ablation.compile(folder) + File.pathSeparator + System.getProperty("java.class.path");
            return program(classPath, OWN + "Appending", "unchained");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Program axon(String schema, String... words) {
        return peer("axon", "consigne.benchmarks.axon.Axon", schema, words);
    }

    private Program peer(String name, String main, String schema, String... words) {
        Path built = peers.resolve(name).resolve("target");
        try {
            String classPath = built.resolve("classes")
                    + File.pathSeparator
                    + Files.readString(built.resolve("classpath")).strip();
            return program(classPath, main, schema, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program program(String classPath, String main, String schema, String... arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        return new Program(List.copyOf(command), schema);
    }
}
