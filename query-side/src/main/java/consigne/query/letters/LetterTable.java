package consigne.query.letters;

import consigne.api.Page;
import consigne.api.naming.EventName;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.rows.TableRow;
import consigne.query.rows.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads letters with what they are about, as the event store has it now. */
@Component
final class LetterTable {

    private static final String LETTERS = """
            select letter.*, event.type, event.revision, event.aggregate_id, event.recorded_at,
                event.payload::text as event_payload
            from dead_letter letter left join event on event.position = letter.position""";

    private final JdbcClient database;
    private final HiddenPaths paths;

    LetterTable(JdbcClient database, HiddenPaths paths) {
        this.database = database;
        this.paths = paths;
    }

    /** Those that have waited longest first. */
    Page<LetterView> page(
            @Nullable Fingerprint cause,
            @Nullable LetterKind kind,
            boolean discarded,
            @Nullable Cursor cursor,
            Limit limit,
            boolean total) {
        return PageQuery.of(database, LETTERS)
                .where("(discarded_at is not null) = :discarded::boolean", "discarded", discarded)
                .where("fingerprint = :cause", "cause", cause)
                .where("kind = :kind", "kind", kind)
                .after(
                        cursor,
                        "(since, id) > (:since::timestamptz, :id)",
                        CursorPart.instant("since"),
                        new CursorPart("id", LetterId::new))
                .counted(total)
                .page("since, id", limit, (row, _) -> letter(row), letter -> Cursor.after(letter.since(), letter.id()));
    }

    /** One that waits, or else one that was discarded. */
    Optional<LetterView> find(LetterId id) {
        return database.sql(LETTERS + " where id = ? order by discarded_at nulls first limit 1")
                .param(id.value())
                .query((row, _) -> letter(row))
                .optional();
    }

    /** What the letters that wait have in common, the most frequent first. */
    List<LetterCauseView> causes(Limit limit) {
        return database.sql("""
                        select fingerprint, (array_agg(cause order by since, id))[1] as cause, count(*) as letters,
                            sum(behind) as behind, array_agg(distinct taker) as takers, min(since) as first,
                            max(since) as last, (array_agg(id order by since, id))[1] as example
                        from dead_letter where discarded_at is null
                        group by fingerprint order by count(*) desc, min(since) limit ?""")
                .param(limit.value())
                .query((row, _) -> new LetterCauseView(
                        row.getString("fingerprint"),
                        row.getString("cause"),
                        row.getLong("letters"),
                        row.getLong("behind"),
                        Arrays.asList((String[]) row.getArray("takers").getArray()),
                        TableRow.instant(row, "first"),
                        TableRow.instant(row, "last"),
                        row.getString("example")))
                .list();
    }

    private LetterView letter(ResultSet row) throws SQLException {
        LetterKind kind = LetterKind.named(row.getString("kind"));
        String taker = row.getString("taker");
        String about = row.getString("sequence");
        return new LetterView(
                row.getString("id"),
                kind,
                taker,
                about,
                message(row),
                row.getString("cause"),
                row.getString("fingerprint"),
                TableRow.instant(row, "since"),
                row.getInt("tries"),
                TableRow.instantOrNull(row, "next_try"),
                row.getLong("behind"),
                paths.of(kind, taker, about),
                discard(row));
    }

    private static @Nullable LetterMessage message(ResultSet row) throws SQLException {
        String command = row.getString("name");
        if (command != null) {
            return new LetterMessage(command, ViewJson.read(row.getString("payload"), Object.class), null, null, null);
        }
        String type = row.getString("type");
        if (type == null) {
            return null;
        }
        String revision = row.getString("revision");
        return new LetterMessage(
                revision == null ? type : new EventName(type, revision).toString(),
                ViewJson.read(row.getString("event_payload"), Object.class),
                row.getLong("position"),
                row.getString("aggregate_id"),
                TableRow.instant(row, "recorded_at"));
    }

    private static @Nullable DiscardView discard(ResultSet row) throws SQLException {
        return row.getString("discarded_at") == null
                ? null
                : new DiscardView(TableRow.instant(row, "discarded_at"), TableRow.actor(row), row.getString("reason"));
    }
}
