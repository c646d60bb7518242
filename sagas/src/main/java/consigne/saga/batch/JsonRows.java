package consigne.saga.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.runtime.axon.EventJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps it as JSON, a row a key; of many at once, each in one statement.
 *
 * @param table its name; it has the columns {@code key} and {@code state}
 * @param type what the JSON says
 */
public record JsonRows<T>(JdbcClient database, String table, Class<T> type) implements KeyedStore<T> {

    @Override
    public Map<String, T> find(Set<String> keys) {
        Map<String, T> found = new LinkedHashMap<>();
        database.sql("select key, state from " + table + " where key = any(?)")
                .param(keys.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("key"), read(row.getString("state")));
                });
        return found;
    }

    @Override
    public void put(Map<String, T> byKey) {
        if (!byKey.isEmpty()) {
            database.sql("insert into " + table + """
                             (key, state) select * from unnest(?::text[], ?::json[])
                            on conflict (key) do update set state = excluded.state""")
                    .params(
                            byKey.keySet().toArray(String[]::new),
                            byKey.values().stream().map(this::written).toArray(String[]::new))
                    .update();
        }
    }

    @Override
    public void remove(List<String> keys) {
        if (!keys.isEmpty()) {
            database.sql("delete from " + table + " where key = any(?)")
                    .param(keys.toArray(String[]::new))
                    .update();
        }
    }

    private T read(String json) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a row of " + table + " cannot be read: " + json, unreadable);
        }
    }

    private String written(T state) {
        try {
            return EventJson.mapper().writeValueAsString(state);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("cannot be kept in " + table + ": " + state, unwritable);
        }
    }
}
