package consigne.acceptance.damage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Damages events on their way into the table, behind the store's back, by the right of who owns the table; what they
 * were is kept beside it.
 */
final class Damage {

    /** What is done to an event. */
    enum Kind {
        NAME(false, "new.type := new.type || '-x'"),
        REVISION(false, "new.revision := 'v77'"),
        PAYLOAD(false, "new.payload := replace(new.payload::text, '\"quantity\":1', '\"quantity\":\"x\"')::json"),
        METADATA(false, "new.metadata := '[]'"),
        WHAT_IS_SAID(true, "new.payload := replace(new.payload::text, '\"quantity\":1', '\"quantity\":2')::json"),
        WHO_SAYS_IT(true, "new.metadata := replace(new.metadata::text, '\"anna\"', '\"eve\"')::json");

        private final boolean readable;
        private final String statement;

        Kind(boolean readable, String statement) {
            this.readable = readable;
            this.statement = statement;
        }
    }

    private final JdbcClient sql;
    private final Map<String, Kind> damaged;

    /** Will damage the first event of each of these aggregates. */
    Damage(JdbcClient sql, List<String> aggregates, Random random) {
        this.sql = sql;
        this.damaged = aggregates.stream()
                .collect(Collectors.toMap(
                        aggregate -> aggregate, _ -> Kind.values()[random.nextInt(Kind.values().length)]));
        sql.sql("create table whole (like event)").update();
        sql.sql("create table damage (aggregate_id text primary key, kind text)")
                .update();
        damaged.forEach((aggregate, kind) -> sql.sql("insert into damage values (?, ?)")
                .params(aggregate, kind.name())
                .update());
        sql.sql("""
                        create function damage() returns trigger language plpgsql as $$
                        declare done text := (select kind from damage where aggregate_id = new.aggregate_id);
                        begin
                            if done is not null and new.sequence = 0 then
                                insert into whole select new.*;
                            end if;
                            %s
                            return new;
                        end $$""".formatted(cases())).update();
        sql.sql("create trigger damaging before insert on event for each row execute function damage()")
                .update();
    }

    private static String cases() {
        return Arrays.stream(Kind.values())
                .map(kind ->
                        "if done = '" + kind.name() + "' and new.sequence = 0 then " + kind.statement + "; end if;")
                .collect(Collectors.joining("\n"));
    }

    /** The ids of the events that cannot be read any more. */
    List<String> unreadable() {
        return sql.sql("select event_id from whole join damage using (aggregate_id) where kind = any(?)")
                .param(Arrays.stream(Kind.values())
                        .filter(kind -> !kind.readable)
                        .map(Kind::name)
                        .toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Where all of them stand. */
    List<Long> positions() {
        return sql.sql("select position from whole order by position")
                .query(Long.class)
                .list();
    }

    /** Puts every byte back. */
    void mend() {
        sql.sql("drop trigger damaging on event").update();
        sql.sql("""
                        update event set type = whole.type, revision = whole.revision, payload = whole.payload,
                            metadata = whole.metadata
                        from whole where whole.position = event.position""").update();
    }
}
