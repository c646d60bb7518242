package consigne.saga.notes;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.runtime.axon.EventJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes notes with one statement, so that a saga's transaction has one more round trip and no more. */
public record NoteTable(JdbcClient database) {

    private record Taken(SagaNote note, int place, StepNote step) {}

    /** Writes notes in the current transaction, of several about one saga in their order. */
    public void write(List<SagaNote> notes) {
        if (notes.isEmpty()) {
            return;
        }
        List<Taken> steps = new ArrayList<>();
        Map<List<String>, SagaNote> first = new LinkedHashMap<>();
        Map<List<String>, SagaNote> last = new LinkedHashMap<>();
        for (SagaNote note : notes) {
            first.putIfAbsent(List.of(note.saga(), note.id()), note);
            last.put(List.of(note.saga(), note.id()), note);
            for (int place = 0; place < note.steps().size(); place++) {
                steps.add(new Taken(note, place, note.steps().get(place)));
            }
        }
        database.sql("""
                        with steps as (
                            insert into saga_step
                                (saga, saga_id, position, name, place, event, step, target, outcome, rule, due_at)
                            select * from unnest(:step_saga::text[], :step_id::text[], :step_position::bigint[],
                                :name::text[], :place::integer[], :event::text[], :step::text[], :target::text[],
                                :outcome::text[], :rule::text[], :due_at::timestamptz[])
                            on conflict (saga, saga_id, position, name) do nothing)
                        insert into saga_progress as before (saga, saga_id, state, waits_for, waits_until, to_come,
                            position, since, begun_at, ended)
                        select * from unnest(:saga::text[], :id::text[], :state::text[], :waits_for::text[],
                            :waits_until::timestamptz[], :to_come::json[], :position::bigint[], :since::timestamptz[],
                            :begun_at::timestamptz[], :ended::boolean[])
                        on conflict (saga, saga_id) do update set state = excluded.state,
                            waits_for = excluded.waits_for, waits_until = excluded.waits_until,
                            to_come = excluded.to_come, position = excluded.position, since = excluded.since,
                            ended = excluded.ended
                        where before.position <= excluded.position""")
                .param("step_saga", texts(steps, it -> it.note.saga()))
                .param("step_id", texts(steps, it -> it.note.id()))
                .param("step_position", texts(steps, it -> it.note.position()))
                .param("name", texts(steps, it -> it.step.name()))
                .param("place", texts(steps, Taken::place))
                .param("event", texts(steps, it -> it.note.event()))
                .param("step", texts(steps, it -> it.step.step()))
                .param("target", texts(steps, it -> it.step.target()))
                .param("outcome", texts(steps, it -> it.step.outcome()))
                .param("rule", texts(steps, it -> it.step.rule()))
                .param("due_at", texts(steps, it -> it.step.due()))
                .param("saga", texts(last.values(), SagaNote::saga))
                .param("id", texts(last.values(), SagaNote::id))
                .param("state", texts(last.values(), it -> it.progress().state()))
                .param("waits_for", texts(last.values(), it -> it.progress().waitsFor()))
                .param("waits_until", texts(last.values(), it -> it.progress().until()))
                .param("to_come", texts(last.values(), it -> json(it.progress().toCome())))
                .param("position", texts(last.values(), SagaNote::position))
                .param("since", texts(last.values(), SagaNote::at))
                .param("begun_at", texts(first.values(), SagaNote::at))
                .param("ended", texts(last.values(), it -> it.progress().ended()))
                .update();
    }

    private static <R> @Nullable String[] texts(Collection<R> rows, Function<R, @Nullable Object> column) {
        return rows.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static String json(List<String> steps) {
        try {
            return EventJson.mapper().writeValueAsString(steps);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("names are JSON", never);
        }
    }
}
