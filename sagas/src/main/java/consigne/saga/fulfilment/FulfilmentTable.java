package consigne.saga.fulfilment;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.runtime.axon.EventJson;
import consigne.saga.fulfilment.FulfilmentWork.FulfilmentStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps fulfilments as JSON, a row an order; of many at once, each in one statement. */
record FulfilmentTable(JdbcClient database) implements FulfilmentStore {

    @Override
    public Map<String, Fulfilment> find(Set<String> orders) {
        Map<String, Fulfilment> found = new LinkedHashMap<>();
        database.sql("select order_id, state from fulfilment where order_id = any(?)")
                .param(orders.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("order_id"), read(row.getString("state")));
                });
        return found;
    }

    @Override
    public void put(Map<String, Fulfilment> byOrder) {
        if (!byOrder.isEmpty()) {
            database.sql("""
                            insert into fulfilment (order_id, state)
                            select * from unnest(?::text[], ?::json[])
                            on conflict (order_id) do update set state = excluded.state""")
                    .params(
                            byOrder.keySet().toArray(String[]::new),
                            byOrder.values().stream()
                                    .map(FulfilmentTable::write)
                                    .toArray(String[]::new))
                    .update();
        }
    }

    @Override
    public void remove(List<String> orders) {
        if (!orders.isEmpty()) {
            database.sql("delete from fulfilment where order_id = any(?)")
                    .param(orders.toArray(String[]::new))
                    .update();
        }
    }

    static Fulfilment read(String json) {
        try {
            return EventJson.mapper().readValue(json, Fulfilment.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a fulfilment cannot be read: " + json, unreadable);
        }
    }

    static String write(Fulfilment order) {
        try {
            return EventJson.mapper().writeValueAsString(order);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a fulfilment cannot be kept: " + order, unwritable);
        }
    }
}
