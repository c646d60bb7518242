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

    private static final String OWN = "consigne.benchmarks.";
    private static final String AXON = OWN + "axon.";

    /** As a server is given it; a heap that grows as it must is collected several times a second. */
    private static final String ROOM_FROM_THE_START = "-Xms1g";

    /** Axon tells its makers who uses it, unless it is told not to. */
    private static final String IN_PRIVATE = "-Daxoniq.update-checker.disabled=true";

    /** Of Axon: the store holds as many events as the next word says, and is replayed when asked. */
    private static final String REPLAYED = "replayed";

    /** How many whole orders Axon's shops are given for a second, so that they are busy for about as long as ours. */
    private static final String FEW_ORDERS_A_SECOND = "10";

    private static final String SOME_ORDERS_A_SECOND = "100";

    private final Settings settings;
    private final Path folder;

    /**
     * @param settings say where the peers are, and how big the stores
     * @param folder takes what must be compiled first
     */
    Programs(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    Program named(String name) {
        return switch (name) {
            case "store" -> own("own.Appending", "store");
            case "store without order and chain" -> unchained();
            case "small store" -> own("own.Appending", "small_store", "100000");
            case "big store" -> own("own.Appending", "big_store", Long.toString(settings.bigStore()));
            case "commands" -> own("own.Commanding", "commands");
            case "commands elsewhere" -> own("own.Ordering", "shop", "consigne.command");
            case "shop" ->
                own("own.Ordering", "shop", "consigne.command", "consigne.query")
                        .with(ROOM_FROM_THE_START);
            case "whole shop" ->
                own("own.Ordering", "whole_shop", "consigne.command", "consigne.query", "consigne.saga")
                        .with(ROOM_FROM_THE_START);
            case "whole shop in three processes" ->
                own("own.Ordering", "three_likes", "consigne.command", "consigne.query", "consigne.saga")
                        .with("-Dconsigne.benchmarks.likes=2")
                        .with(ROOM_FROM_THE_START);
            case "rebuilt shop" ->
                own("rebuilt.Rebuilding", "rebuilt_shop", rebuilt()).with(ROOM_FROM_THE_START);
            case "rebuilt shop of 1 GB" -> ofOneGigabyte("rebuilt_shop_of_1_gb", rebuilt());
            case "big rebuilt shop of 1 GB" ->
                ofOneGigabyte("big_rebuilt_shop_of_1_gb", Long.toString(settings.bigStore()));
            case "rebuilt parcels" ->
                own("rebuilt.RebuildingParcels", "rebuilt_parcels", rebuilt()).with(ROOM_FROM_THE_START);
            case "axon as it comes, replayed" -> axon("axon_as_it_comes_replayed", "as-it-comes", REPLAYED, share(3));
            case "axon tuned, replayed" -> axon("axon_tuned_replayed", "tuned", REPLAYED, share(20));
            case "axon as it comes" -> axon("axon_as_it_comes", "as-it-comes", "alone");
            case "axon as it comes, with its projection" -> axon("axon_as_it_comes_seen", "as-it-comes");
            case "axon tuned" -> axon("axon_tuned", "tuned", "alone");
            case "axon tuned, with its projection" -> axon("axon_tuned_seen", "tuned");
            case "axon as it comes, whole shop" ->
                axonShop("axon_as_it_comes_shop", "as-it-comes", FEW_ORDERS_A_SECOND);
            case "axon tuned, whole shop" -> axonShop("axon_tuned_shop", "tuned", SOME_ORDERS_A_SECOND);
            case "surge" -> own("surge.Rushing", "surge", Integer.toString(settings.surge()), log("surge, the shop"));
            case "shelves" -> own("shelves.Stocking", "shelves").with(ROOM_FROM_THE_START);
            case "commands, on an Axon Server" ->
                onAxonServer(own("own.Commanding", "commands_on_server"))
                        .with("-Dconsigne.event-store=axon-server")
                        .with(ROOM_FROM_THE_START);
            case "three processes, on an Axon Server" ->
                onAxonServer(own("own.Ordering", "three_processes", "consigne.command"))
                        .with("-Dconsigne.event-store=axon-server")
                        .with("-Dconsigne.process=command-side")
                        .with("-Dconsigne.payment.webhook-secret=between the processes of a benchmark")
                        .with(ROOM_FROM_THE_START);
            case "axon as it comes, on an Axon Server" ->
                onAxonServer(axon("axon_on_server", "as-it-comes", "alone"))
                        .with("-Daxon.axonserver.enabled=true")
                        .with(ROOM_FROM_THE_START);
            case "moved" -> own("moved.Moving", "moved", rebuilt()).with(ROOM_FROM_THE_START);
            case "clerk" -> own("own.Numbering", "clerk").with(ROOM_FROM_THE_START);
            case "slots" -> own("slots.SlotRush", "slots").with(ROOM_FROM_THE_START);
            case "front" -> own("front.Browsing", "front").with(ROOM_FROM_THE_START);
            case "pekko" -> peer("pekko", "consigne.benchmarks.pekko.Pekko", "pekko");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Program onAxonServer(Program program) {
        return program.with("-Daxon.axonserver.servers=" + settings.axonServer().orElseThrow());
    }

    private static Program ofOneGigabyte(String schema, String events) {
        return own("rebuilt.Rebuilding", schema, events).with("-Xmx1g").with(ROOM_FROM_THE_START);
    }

    private String rebuilt() {
        return Long.toString(settings.rebuilt());
    }

    /** So many hundredths of the events that are rebuilt, for those who take much longer for them. */
    private String share(int hundredths) {
        return Long.toString(settings.rebuilt() / 100 * hundredths);
    }

    private static Program own(String main, String schema, String... packages) {
        return program(System.getProperty("java.class.path"), OWN + main, schema, packages);
    }

    private Program unchained() {
        try {
            String classPath = Ablation.compile(folder) + File.pathSeparator + System.getProperty("java.class.path");
            return program(classPath, OWN + "own.Appending", "unchained");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Program axon(String schema, String... words) {
        return peer("axon", AXON + "parcels.Axon", schema, words).with(IN_PRIVATE);
    }

    private Program axonShop(String schema, String... words) {
        return peer("axon", AXON + "fulfilment.Shop", schema, words)
                .with(IN_PRIVATE)
                .with(ROOM_FROM_THE_START);
    }

    private String log(String name) {
        return settings.results().resolve(name + ".log").toString();
    }

    private Program peer(String name, String main, String schema, String... words) {
        Path built = settings.peers().resolve(name).resolve("target");
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
