package consigne.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A folder that comes before the module at hand on the class path, and holds one of its files with a bug. */
record Plot(Path folder) {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    void plant(Bug bug) throws IOException {
        if (bug.file().endsWith(".sql")) {
            Path script = find(RESOURCES, bug.file());
            write(folder.resolve(RESOURCES.relativize(script)), bug.plantedIn(Files.readString(script)));
        } else {
            String name = bug.file() + ".java";
            Path source = folder.resolve("source").resolve(name);
            write(source, bug.plantedIn(Files.readString(find(SOURCES, name))));
            compile(source);
        }
    }

    /** The one file of that name, whichever folder it lies in. */
    private static Path find(Path root, String name) throws IOException {
        try (Stream<Path> files = Files.find(root, Integer.MAX_VALUE, (file, _) -> file.endsWith(name))) {
            List<Path> found = files.toList();
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
            List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-parameters",
                    "-d",
                    folder.toString(),
                    "-cp",
                    ChildJvm.classPath(List.of()));
            boolean compiled = compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("It does not compile with the bug: " + source);
            }
        }
    }
}
