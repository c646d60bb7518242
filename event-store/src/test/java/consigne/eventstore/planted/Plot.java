package consigne.eventstore.planted;

import consigne.eventstore.torture.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A folder that comes before the event store on the class path, and holds one of its files with a bug. */
record Plot(Path folder) {

    private static final Path SOURCES = Path.of("src", "main", "java", "consigne", "eventstore");
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path SCRIPTS = Path.of("db", "event-store");

    void plant(PlantedBug bug) throws IOException {
        if (bug.file().endsWith(".sql")) {
            Path script = SCRIPTS.resolve(bug.file());
            write(folder.resolve(script), bug.plantedIn(Files.readString(RESOURCES.resolve(script))));
        } else {
            String name = bug.file() + ".java";
            Path source = folder.resolve("source").resolve(name);
            write(source, bug.plantedIn(Files.readString(find(name))));
            compile(source);
        }
    }

    /** The one source file of that name, whichever package it lies in. */
    private static Path find(String name) throws IOException {
        try (Stream<Path> sources = Files.find(SOURCES, Integer.MAX_VALUE, (file, _) -> file.endsWith(name))) {
            List<Path> found = sources.toList();
            if (found.size() != 1) {
                throw new IllegalStateException("There is not one " + name + " but " + found);
            }
            return found.getFirst();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void compile(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-nowarn", "-d", folder.toString(), "-cp", ChildJvm.classPath(List.of()));
            boolean compiled = compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("It does not compile with the bug: " + source);
            }
        }
    }
}
