package consigne.build.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is there to be named: read from the sources as text, so that nothing need be compiled. */
final class Project {

    private static final Pattern TYPE = Pattern.compile(
            "(?m)^ *(?:@\\w+ +)*(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed) )*"
                    + "(?:class|interface|record|enum|@interface) (\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");
    private static final Pattern LITERAL = Pattern.compile("\"(?:\\$\\{)?((?:consigne\\.|CONSIGNE_)[\\w.-]+)");
    private static final Pattern READ =
            Pattern.compile("(?:\\$\\{|Property\\((?:name = )?\"|(?:NODE|SETTING) = \")(consigne\\.[a-z][a-z.-]*)");
    private static final Pattern PROPERTIES =
            Pattern.compile("(?s)@ConfigurationProperties\\(\"([\\w.-]+)\"\\)[^(]*\\((.*?)\\)\\s*\\{");
    private static final Pattern COMPONENT = Pattern.compile("(?<!<)\\b(\\w+)\\s*(?:,|$)");
    private static final Pattern TABLE = Pattern.compile("Map<[^>]*> (\\w+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$?\\{?\\b(CONSIGNE_\\w+)");

    private final Path root;
    private final List<Document> documents = new ArrayList<>();

    /** Settings below which people choose names. */
    private final Set<String> tables = new HashSet<>();

    private final Map<String, Path> types = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> settings = new HashSet<>();
    private final Set<String> read = new TreeSet<>();
    private final Map<String, String> poms = new TreeMap<>();
    private final StringBuilder sources = new StringBuilder();

    private Project(Path root) {
        this.root = root;
    }

    static Project at(Path root) {
        try {
            Project project = new Project(root.toRealPath());
            project.walk();
            return project;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void walk() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean ofTheBuild = folder.getFileName().toString().matches("target|\\.\\w.*");
                return ofTheBuild ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                read(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    Path root() {
        return root;
    }

    List<Document> documents() {
        return documents;
    }

    /** Whether our sources declare a type of that simple name. */
    boolean declares(String type) {
        return types.containsKey(type);
    }

    /** Whether our sources declare it or import it from elsewhere. */
    boolean knows(String type) {
        return declares(type) || names.contains(type);
    }

    /** The text of the file in which the type is declared. */
    String source(String type) throws IOException {
        return Files.readString(types.get(type));
    }

    /** Whether it is the full name of a type or a package of ours. */
    boolean isFullName(String name) {
        return names.contains(name);
    }

    /** Whether somebody reads a setting of that name, written as in files or as in the environment. */
    boolean reads(String setting) {
        return settings.contains(setting)
                || settings.contains(setting.toLowerCase(Locale.ROOT))
                || tables.stream().anyMatch((String table) -> setting.startsWith(table + "."));
    }

    /** All settings that are read where the shop runs. */
    Set<String> settings() {
        return read;
    }

    /** Whether some source or file of settings holds the words. */
    boolean mentions(String words) {
        return sources.indexOf(words) >= 0;
    }

    /** Whether the build knows a property of that name. */
    boolean isOption(String property) {
        return poms.values().stream()
                .anyMatch((String pom) -> pom.contains("<" + property + ">") || pom.contains("${" + property + "}"));
    }

    boolean hasModule(String folder) {
        return poms.containsKey(folder);
    }

    boolean hasProfile(String profile) {
        return poms.values().stream().anyMatch((String pom) -> pom.contains("<id>" + profile + "</id>"));
    }

    private void read(Path file) throws IOException {
        String place = root.relativize(file).toString();
        if (place.endsWith(".md")) {
            documents.add(Document.at(root, file));
        } else if (place.matches("(.*/)?src/.*\\.java")) {
            readSource(file, Files.readString(file));
        } else if (place.endsWith("pom.xml")) {
            poms.put(place.replaceFirst("/?pom.xml$", ""), Files.readString(file));
        } else if (place.matches("docker-compose.yml|.*/application.properties")) {
            String text = Files.readString(file);
            sources.append(text);
            VARIABLE.matcher(text).results().forEach(found -> settings.add(found.group(1)));
        }
    }

    private void readSource(Path file, String text) {
        String place = PACKAGE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElse("");
        names.add(place);
        TYPE.matcher(text).results().forEach(found -> {
            types.putIfAbsent(found.group(1), file);
            names.add(place + "." + found.group(1));
        });
        IMPORT.matcher(text).results().forEach(found -> names.add(found.group(1).replaceFirst(".*\\.", "")));
        if (!file.toString().contains("/src/main/")) {
            return;
        }
        sources.append(text);
        LITERAL.matcher(text).results().forEach(found -> add(found.group(1)));
        if (!file.startsWith(root.resolve("benchmarks"))) {
            READ.matcher(text).results().forEach(found -> read.add(found.group(1)));
        }
        PROPERTIES.matcher(text).results().forEach(found -> {
            settings.add(found.group(1));
            TABLE.matcher(found.group(2))
                    .results()
                    .forEach(table -> tables.add(found.group(1) + "." + kebab(table.group(1))));
            COMPONENT
                    .matcher(found.group(2))
                    .results()
                    .map((MatchResult component) -> found.group(1) + "." + kebab(component.group(1)))
                    .forEach(setting -> {
                        add(setting);
                        read.add(setting);
                    });
        });
    }

    private void add(String setting) {
        settings.add(setting);
        settings.add(setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
    }

    private static String kebab(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
