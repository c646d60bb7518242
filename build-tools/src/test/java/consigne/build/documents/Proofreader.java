package consigne.build.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says of a document what is not as it says. */
final class Proofreader {

    private static final Pattern TYPE = Pattern.compile("@?([A-Z][a-z]\\w*)((?:\\.\\w+)*)(?:\\(.*\\))?");
    private static final Pattern SETTING = Pattern.compile("(?<![\\w.:/])(?:consigne\\.[A-Za-z]|CONSIGNE_)[\\w.-]*\\w");
    private static final Pattern OTHER_SETTING =
            Pattern.compile("(?:spring|server|logging|axon|axoniq)\\.[a-z][\\w.-]*");
    private static final Pattern OPTION = Pattern.compile("(?<= )-(Dtest=|D|P|pl )'?\"?([\\w./*,-]+)");
    private static final Set<String> GOALS = Set.of("compile", "test", "test-compile", "verify", "spring-boot:run");

    /** Settings of Maven's own plugins. */
    private static final Set<String> OF_MAVEN =
            Set.of("test", "skipTests", "surefire.failIfNoSpecifiedTests", "spring-boot.run.arguments");

    private final Project project;

    Proofreader(Project project) {
        this.project = project;
    }

    List<String> deadLinks(Document document) throws IOException {
        List<String> dead = new ArrayList<>();
        for (Document.Link link : document.links()) {
            if (!link.target().matches("(https?|mailto):.*") && !leadsSomewhere(document, link.target())) {
                dead.add(document.place() + ": [" + link.words() + "] leads nowhere: " + link.target());
            }
        }
        return dead;
    }

    private boolean leadsSomewhere(Document from, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file =
                project.root().resolve(from.place()).resolveSibling(parts[0]).normalize();
        if (target.isEmpty() || (!parts[0].isEmpty() && !Files.exists(file))) {
            return false;
        }
        Document to = parts[0].isEmpty() ? from : null;
        if (parts.length == 1) {
            return true;
        }
        if (to == null && file.toString().endsWith(".md")) {
            to = Document.at(project.root(), file);
        }
        return to != null && to.anchors().contains(parts[1]);
    }

    /** Types that nobody has, members that they do not have, and links to a file in which the type is not. */
    List<String> unknownTypes(Document document) throws IOException {
        List<String> unknown = new ArrayList<>();
        for (String code : document.code()) {
            var named = TYPE.matcher(code);
            if (!named.matches()) {
                continue;
            }
            if (!project.knows(named.group(1))) {
                unknown.add(document.place() + ": there is no type " + code);
            } else if (project.declares(named.group(1)) && !hasMembers(named.group(1), named.group(2))) {
                unknown.add(document.place() + ": " + named.group(1) + " has no " + code);
            }
        }
        for (Document.Link link : document.links()) {
            var named = TYPE.matcher(link.words().replace("`", ""));
            if (link.target().endsWith(".java") && link.words().startsWith("`") && named.matches()) {
                Path file = project.root().resolve(document.place()).resolveSibling(link.target());
                if (Files.exists(file) && !Files.readString(file).matches("(?s).*\\b" + named.group(1) + "\\b.*")) {
                    unknown.add(document.place() + ": " + named.group(1) + " is not in " + link.target());
                }
            }
        }
        return unknown;
    }

    private boolean hasMembers(String type, String members) throws IOException {
        String source = project.source(type);
        return Stream.of(members.split("\\."))
                .filter(member -> !member.isEmpty())
                .allMatch((String member) -> source.matches("(?s).*\\b" + member + "\\b.*"));
    }

    /** Settings that nobody reads. */
    List<String> deadSettings(Document document) {
        Stream<String> ours = SETTING.matcher(document.text())
                .results()
                .map(MatchResult::group)
                .filter(name -> !project.reads(name) && !project.isFullName(name));
        Stream<String> others = Stream.concat(document.code().stream(), document.lines().stream())
                .filter(name -> OTHER_SETTING.matcher(name).matches())
                .filter(name -> !project.mentions(name));
        return Stream.concat(ours, others)
                .distinct()
                .map(name -> document.place() + ": nobody reads " + name)
                .toList();
    }

    /** Settings that somebody reads and the document does not name. */
    List<String> undescribed(Document document) {
        return project.settings().stream()
                .filter(setting -> !document.code().contains(setting))
                .toList();
    }

    /**
     * Lines for Maven that name a module, profile, test or option that does not exist, and requests that nobody tries.
     */
    List<String> deadLines(Document document) {
        Stream<String> maven = document.lines().stream()
                .map((String line) -> line.replaceFirst("\\s# .*", ""))
                .filter((String line) -> line.matches("(\\w+=\\S+ )*mvn .*"))
                .flatMap((String line) ->
                        deadWords(line).stream().map((String word) -> document.place() + ": " + word + " in: " + line));
        Stream<String> requests = document.beyondTheTour().lines().stream()
                .filter((String line) -> line.matches("(.*[ (])?curl .*"))
                .map((String line) -> document.place() + ": nobody tries: " + line);
        return Stream.concat(maven, requests).toList();
    }

    private List<String> deadWords(String line) {
        List<String> dead = new ArrayList<>();
        OPTION.matcher(line).results().forEach(option -> {
            for (String word : option.group(2).split(",", -1)) {
                boolean exists = switch (option.group(1)) {
                    case "P" -> project.hasProfile(word);
                    case "pl " -> project.hasModule(word);
                    case "Dtest=" -> word.contains("*") || project.declares(word);
                    default -> OF_MAVEN.contains(word) || project.reads(word) || project.isOption(word);
                };
                if (!exists) {
                    dead.add(option.group(1).strip() + " " + word + " does not exist");
                }
            }
        });
        Stream.of(line.split("\\s+", -1))
                .dropWhile(word -> !word.equals("mvn"))
                .skip(1)
                .filter(word -> word.matches("[a-z:-]+") && !word.startsWith("-"))
                .filter(word -> !GOALS.contains(word) && !project.hasModule(word) && !line.contains("-pl " + word))
                .forEach(word -> dead.add(word + " is no goal"));
        return dead;
    }
}
