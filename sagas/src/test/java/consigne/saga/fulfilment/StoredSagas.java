package consigne.saga.fulfilment;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.runtime.axon.EventJson;
import consigne.saga.batch.KeyedStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps fulfilments as JSON between events, as the database does, and can go back to how all of them stood before. */
final class StoredSagas implements KeyedStore<Fulfilment> {

    private Map<String, String> rows = new LinkedHashMap<>();

    /** What all sagas have come to; to be given to {@link #returnTo}. */
    Object now() {
        return Map.copyOf(rows);
    }

    @SuppressWarnings("unchecked")
    void returnTo(Object before) {
        rows = new LinkedHashMap<>((Map<String, String>) before);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Puts a fulfilment there as it was stored once. */
    void insert(String orderId, String json) {
        rows.put(orderId, json);
    }

    /** What the one saga that there is knows. */
    Fulfilment onlyOne() {
        return read(rows.values().iterator().next());
    }

    @Override
    public Map<String, Fulfilment> find(Set<String> orders) {
        Map<String, Fulfilment> found = new LinkedHashMap<>();
        rows.forEach((order, json) -> {
            if (orders.contains(order)) {
                found.put(order, read(json));
            }
        });
        return found;
    }

    @Override
    public void put(Map<String, Fulfilment> byOrder) {
        byOrder.forEach((order, fulfilment) -> rows.put(order, written(fulfilment)));
    }

    @Override
    public void remove(List<String> orders) {
        orders.forEach(rows::remove);
    }

    private static Fulfilment read(String json) {
        try {
            return EventJson.mapper().readValue(json, Fulfilment.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String written(Fulfilment fulfilment) {
        try {
            return EventJson.mapper().writeValueAsString(fulfilment);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
