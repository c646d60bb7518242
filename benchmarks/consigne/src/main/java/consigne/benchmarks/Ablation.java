package consigne.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The event store without what gives its events their order and ties them in a chain, to see what these cost. */
final class Ablation {

    private static final Path SOURCES = Path.of("event-store/src/main/java/consigne/eventstore");

    private static final Map<String, Map<String, String>> CUTS = Map.of(
            "writing/Insert.java",
                    Map.of("AWAIT_TURN = \"select 1 from event_head for update\"", "AWAIT_TURN = \"select 1\""),
            "chain/HashChain.java",
                    Map.of(
                            "MessageDigest sha = sha256();\n        sha.update(previous);",
                            "if (position > 0) return START;\n        MessageDigest sha = sha256();",
                            "MessageDigest sha = sha256();\n        CommandStep command",
                            "if (event.sequence() >= 0) return START;\n"
                                    + "        MessageDigest sha = sha256();\n        CommandStep command"));

    private Ablation() {}

    /** Compiles the changed sources; the folder goes before the event store on the class path. */
    static Path compile(Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        for (var file : CUTS.entrySet()) {
            Path source = sources.resolve(file.getKey());
            Files.createDirectories(source.resolve(".."));
            Files.writeString(source, cut(file.getKey(), file.getValue()));
            List<String> arguments = List.of(
                    "-nowarn",
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    source.toString());
            if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
                throw new IOException(file.getKey() + " does not compile without order and chain");
            }
        }
        return classes;
    }

    private static String cut(String file, Map<String, String> cuts) throws IOException {
        String source = Files.readString(SOURCES.resolve(file));
        for (var cut : cuts.entrySet()) {
            if (!source.contains(cut.getKey())) {
                throw new IOException(file + " has changed: there is no " + cut.getKey());
            }
            source = source.replace(cut.getKey(), cut.getValue());
        }
        return source;
    }
}
