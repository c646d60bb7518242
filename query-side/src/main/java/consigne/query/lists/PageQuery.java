package consigne.query.lists;

import consigne.api.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a page of a list: only the conditions that a caller sets are part of the statement, so that an index fits. */
public final class PageQuery {

    /** How a list is asked how long it is, in the description. */
    public static final String TOTAL = "whether all items are counted, those of other pages as well";

    private final JdbcClient database;
    private final String select;
    private final List<String> conditions = new ArrayList<>();
    private List<String> stages = List.of();
    private int firstStage;
    private @Nullable String after;
    private boolean counted;
    private @Nullable String around;
    private final Map<String, Object> values = new HashMap<>();

    private PageQuery(JdbcClient database, String select) {
        this.database = database;
        this.select = select;
    }

    /** A list of what a statement without conditions selects. */
    public static PageQuery of(JdbcClient database, String select) {
        return new PageQuery(database, select);
    }

    /** Adds a condition on a named value, where there is one; it is bound as text. */
    public PageQuery where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value.toString());
        }
        return this;
    }

    /**
     * Adds the condition that a column holds one of some values, where there are any; none of them has a comma in it.
     */
    public PageQuery whereAny(String column, @Nullable Collection<?> values) {
        return where(
                "%1$s = any(string_to_array(:%1$s, ','))".formatted(column),
                column,
                values == null ? null : values.stream().map(Object::toString).collect(Collectors.joining(",")));
    }

    /** Binds a value as text that the statement itself names. */
    public PageQuery with(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    /**
     * Has what meets an earlier one of some conditions come first; what meets a later one is looked for only where
     * there is room for it. No row meets two of them. Rows bear the number of theirs as {@code stage}, and a cursor
     * begins with it.
     */
    public PageQuery inStages(@Nullable Cursor cursor, List<String> stageConditions) {
        stages = stageConditions;
        firstStage = cursor == null
                ? 0
                : cursor.part(0, stage -> Objects.checkIndex(Integer.parseInt(stage), stageConditions.size()));
        return this;
    }

    /**
     * Adds where to go on.
     *
     * @param parts the parts of the cursor in order, each bound as text under its name
     */
    public PageQuery after(@Nullable Cursor cursor, String condition, CursorPart... parts) {
        if (cursor != null) {
            after = condition;
            for (int index = 0; index < parts.length; index++) {
                values.put(
                        parts[index].name(),
                        cursor.part(index, parts[index].type()).toString());
            }
        }
        return this;
    }

    /** Selects more about the rows of the page alone, from {@code %s}; they keep their order. */
    public PageQuery around(String outerSelect) {
        around = outerSelect;
        return this;
    }

    /** Says whether all items are counted, those of other pages as well. */
    public PageQuery counted(boolean wanted) {
        counted = wanted;
        return this;
    }

    /**
     * Reads the page.
     *
     * @param order the columns, as in {@code order by}
     * @param cursor what to go on with after an item
     */
    public <T> Page<T> page(String order, Limit limit, RowMapper<T> row, Function<T, Cursor> cursor) {
        String ordered = " order by " + order;
        String limited = " limit " + limit.andOneMore();
        String page = stages.isEmpty()
                ? select + where(Stream.ofNullable(after)) + ordered + limited
                : staged(ordered + limited) + limited;
        String shown = around == null
                ? page
                : around.formatted("(" + page + ")") + (stages.isEmpty() ? ordered : " order by stage, " + order);
        List<T> rows = database.sql(shown).params(values).query(row).list();
        Long total = counted ? count() : null;
        if (rows.size() <= limit.value()) {
            return new Page<>(rows, null, total);
        }
        List<T> items = rows.subList(0, limit.value());
        return new Page<>(items, cursor.apply(items.getLast()).toString(), total);
    }

    /** How many items there are on all pages. */
    public Long count() {
        Stream<String> any = stages.isEmpty() ? Stream.empty() : Stream.of("(" + String.join(" or ", stages) + ")");
        return database.sql("select count(*) from (" + select + where(any) + ") as everything")
                .params(values)
                .query(Long.class)
                .single();
    }

    /** Each stage is a list of its own: PostgreSQL begins with one when those before it did not fill the page. */
    private String staged(String orderedAndLimited) {
        return IntStream.range(firstStage, stages.size())
                .mapToObj(stage -> "(select %d as stage, s.* from (%s) as s)"
                        .formatted(
                                stage,
                                select
                                        + where(Stream.concat(
                                                Stream.of(stages.get(stage)),
                                                stage == firstStage ? Stream.ofNullable(after) : Stream.empty()))
                                        + orderedAndLimited))
                .collect(Collectors.joining(" union all ", "select * from (", ") as staged"));
    }

    private String where(Stream<String> more) {
        List<String> all = Stream.concat(conditions.stream(), more).toList();
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }
}
