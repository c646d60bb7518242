package consigne.query.rows;

import consigne.api.Money;
import consigne.api.history.HistoryActor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a row. */
public final class TableRow {

    private TableRow() {}

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The same where there may be none. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
        return instant == null ? null : instant.toInstant();
    }

    /** Who acted, in the columns {@code actor}, {@code role} and {@code channel}. */
    public static HistoryActor actor(ResultSet row) throws SQLException {
        return new HistoryActor(row.getString("actor"), row.getString("role"), row.getString("channel"));
    }

    public static <T> @Nullable T optional(ResultSet row, String column, Function<String, T> type) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : type.apply(value);
    }

    /** An amount in cents; its currency stands in the column {@code currency}. */
    public static Money money(ResultSet row, String cents) throws SQLException {
        return Money.ofCents(row.getLong(cents), Money.currencyOf(row.getString("currency")));
    }
}
