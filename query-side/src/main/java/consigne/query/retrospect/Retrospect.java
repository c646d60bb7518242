package consigne.query.retrospect;

import consigne.api.Page;
import consigne.api.history.Explanation;
import consigne.api.history.FieldChange;
import consigne.api.history.HistoryChanges;
import consigne.api.history.HistoryEvent;
import consigne.api.history.HistoryStep;
import consigne.query.asof.Mark;
import consigne.query.asof.TimeTravel;
import consigne.query.fields.FieldDifference;
import consigne.query.fields.ViewFields;
import consigne.query.folding.Evolved;
import consigne.query.lists.Cursor;
import consigne.query.lists.Limit;
import consigne.query.rows.ViewJson;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import consigne.web.problem.NotFound;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the things of a read model became what they are, from the events themselves.
 *
 * @param <K> what tells one thing from another
 * @param <V> how it is seen
 */
public final class Retrospect<K, V> {

    /** How the earlier point is asked for, in the description. */
    public static final String FROM = "The earlier point: a position or an instant; before everything unless named";

    /** How the later point is asked for, in the description. */
    public static final String TO = "The later point: a position or an instant; now unless named";

    /** How a field is asked for, in the description. */
    public static final String FIELD =
            "The field, as a JSON pointer (an element of a list by its own name or its index),"
                    + " the same with dots, or its last part where that will do: total";

    private final String kind;
    private final Steps<K, V> steps;
    private final TimeTravel travel;
    private final ViewFields fields;
    private final List<Rule<V>> rules;

    /**
     * @param kind what a thing is called where there is none, such as {@code order}
     * @param rules how fields are computed that no event states
     */
    public Retrospect(String kind, Steps<K, V> steps, TimeTravel travel, ViewFields fields, List<Rule<V>> rules) {
        this.kind = kind;
        this.steps = steps;
        this.travel = travel;
        this.fields = fields;
        this.rules = List.copyOf(rules);
    }

    /**
     * In what a thing at {@code to}, which is now unless it is named, differs from the same at {@code from}, which is
     * before everything unless it is named; and the events that made the differences.
     *
     * @throws NotFound if there was no such thing yet
     * @throws MalformedRequest if {@code from} comes after {@code to}
     */
    public HistoryChanges changes(K key, @Nullable Mark from, @Nullable Mark to) {
        long first = from == null ? 0 : travel.position("from", from);
        long last = to == null ? travel.now() : travel.position("to", to);
        if (first > last) {
            throw new MalformedRequest(Fault.inParameter("from", "must not come after to"));
        }
        Course<V> course = course(key, last);
        int known = course.upTo(first);
        List<FieldChange> changes = fields.differences(course.after(known), course.after(course.length())).stream()
                .map(it -> change(it, course.touching(it.field(), known)))
                .toList();
        return new HistoryChanges(first, last, changes);
    }

    /**
     * What each event about a thing made of it, in order, page by page.
     *
     * @throws NotFound if there is no such thing
     */
    public Page<HistoryStep> steps(K key, @Nullable Cursor cursor, Limit limit) {
        Course<V> course = course(key, travel.now());
        int begin = cursor == null ? 0 : course.upTo(cursor.part(0, Long::valueOf));
        int end = Math.min(course.length(), begin + limit.value());
        List<HistoryStep> steps = new ArrayList<>();
        for (int step = begin; step < end; step++) {
            steps.add(step(course, step));
        }
        return new Page<>(
                steps,
                end == course.length()
                        ? null
                        : Cursor.after(course.position(end - 1)).toString());
    }

    /**
     * Why a field of a thing says what it says, now or at a point of the past.
     *
     * @param field its JSON pointer, the same with dots, or its last part where no other ends so
     * @throws NotFound if there was no such thing
     * @throws MalformedRequest if it has no such field; says which it has
     */
    public Explanation why(K key, String field, @Nullable Mark asOf) {
        long position = asOf == null ? travel.now() : travel.position("asOf", asOf);
        Course<V> course = course(key, position);
        return new Explainer<>(fields, rules).explain(course, FieldNames.meant(course, fields, field), position);
    }

    private Course<V> course(K key, long upTo) {
        List<Evolved<V>> told = steps.of(key, upTo);
        if (told.isEmpty()) {
            throw new NotFound(kind, key);
        }
        return new Course<>(told, fields);
    }

    private HistoryStep step(Course<V> course, int step) {
        List<FieldChange> changes = fields.differences(course.after(step), course.after(step + 1)).stream()
                .map(it -> change(it, null))
                .toList();
        return new HistoryStep(
                course.event(step),
                changes,
                ViewJson.object(course.after(step + 1).toString()));
    }

    private static FieldChange change(FieldDifference difference, @Nullable List<HistoryEvent> events) {
        return new FieldChange(
                difference.field(),
                ViewFields.plain(difference.before()),
                ViewFields.plain(difference.after()),
                events);
    }
}
