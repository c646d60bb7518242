package consigne.build.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document in Markdown.
 *
 * @param place where it lies, from the root of the project
 */
record Document(Path place, String text) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```\\w*\n(.*?)^```$");
    private static final Pattern INDENTED = Pattern.compile("(?m)(?<=\n\n)(?: {4}.*\n)+");
    private static final Pattern TOUR = Pattern.compile("(?s)<!-- tour:[^>]*-->\n```bash\n.*?```");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\[((?:[^\\[\\]]|\\[[^\\]]*\\])*)\\]\\(([^)\\s]+)\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\[\\]]+)\\]\\[([^\\[\\]]+)\\]");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[([^\\]]+)\\]: (\\S+)$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.*)$");

    /** A link, and what is written on it. */
    record Link(String words, String target) {}

    static Document at(Path root, Path file) throws IOException {
        return new Document(root.relativize(file), Files.readString(file));
    }

    /** Every link; a reference that is defined nowhere leads to nothing. */
    List<Link> links() {
        String prose = prose();
        Map<String, String> defined = new HashMap<>();
        DEFINITION.matcher(prose).results().forEach(found -> defined.put(found.group(1), found.group(2)));
        List<Link> links = new ArrayList<>();
        find(LINK, prose).forEach(found -> links.add(new Link(found.group(1), found.group(2))));
        find(REFERENCE, CODE.matcher(prose).replaceAll(""))
                .forEach(found -> links.add(new Link(found.group(1), defined.getOrDefault(found.group(2), ""))));
        defined.forEach((name, target) -> links.add(new Link(name, target)));
        return links;
    }

    /** What {@code #…} can lead to, as GitHub makes it of the headings. */
    List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        find(HEADING, prose()).forEach(heading -> {
            String anchor = heading.group(1)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            long before = anchors.stream()
                    .filter(known -> known.matches(Pattern.quote(anchor) + "(-\\d+)?"))
                    .count();
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        });
        return anchors;
    }

    /** What stands between backquotes in a sentence. */
    List<String> code() {
        return find(CODE, prose()).map(found -> found.group(1)).toList();
    }

    /** The lines to be typed, each with its continuations, in blocks and between backquotes. */
    List<String> lines() {
        return Stream.concat(
                        Stream.of(FENCED, INDENTED)
                                .flatMap(block -> find(block, text))
                                .map(MatchResult::group)
                                .flatMap(block ->
                                        block.replaceAll("\\\\\n\\s*", "").lines()),
                        code().stream())
                .map(String::strip)
                .toList();
    }

    /** The document without the blocks that the tour's test runs. */
    Document beyondTheTour() {
        return new Document(place, TOUR.matcher(text).replaceAll(""));
    }

    private String prose() {
        String withoutBlocks = FENCED.matcher(text).replaceAll("");
        return COMMENT.matcher(INDENTED.matcher(withoutBlocks).replaceAll("")).replaceAll("");
    }

    private static Stream<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
