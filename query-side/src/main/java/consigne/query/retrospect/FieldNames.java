package consigne.query.retrospect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import consigne.query.fields.ViewFields;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the field that somebody means: by its pointer, with dots, or by its last part alone where that will do. */
final class FieldNames {

    private static final int MOST_LISTED = 100;

    private FieldNames() {}

    /**
     * The name of the field that is meant.
     *
     * @throws MalformedRequest if the view never had it; says which fields it has
     */
    static String meant(Course<?> course, ViewFields fields, String asked) {
        String name = asked.startsWith("/") ? asked : "/" + asked.replace('.', '/');
        JsonNode view = course.after(course.length());
        return fields.named(view, name)
                .or(() -> nearest(fields.all(view), name))
                .or(() -> formerly(course, fields).filter(name::equals).findFirst())
                .orElseThrow(() -> new MalformedRequest(Fault.inParameter(
                        "field",
                        "must be one of "
                                + fields.all(view).stream().limit(MOST_LISTED).collect(joining(", ")))));
    }

    /** The only one of those least deep that end like this. */
    private static Optional<String> nearest(List<String> all, String name) {
        return Optional.ofNullable(all.stream()
                        .filter(field -> field.endsWith(name))
                        .collect(groupingBy(
                                field -> field.chars()
                                        .filter(sign -> sign == '/')
                                        .count(),
                                TreeMap::new,
                                toList()))
                        .firstEntry())
                .filter(least -> least.getValue().size() == 1)
                .map(least -> least.getValue().getFirst());
    }

    /** What the view had before, and what it may have. */
    private static Stream<String> formerly(Course<?> course, ViewFields fields) {
        return Stream.concat(
                course.components(),
                IntStream.range(1, course.length()).boxed().flatMap(step -> fields.all(course.after(step)).stream()));
    }
}
